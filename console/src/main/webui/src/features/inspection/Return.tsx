import { Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraftText } from '@/shared/draft'

interface ReturnProps {
  leadIds: string[]
  send: (comment: string) => Promise<unknown>
  close: () => void
}

/** What has to be put right: whoever gets the record back reads it. */
export default function Return({ leadIds, send, close }: ReturnProps) {
  const { t } = useTranslation('inspection')
  const [comment, setComment, sent] = useDraftText(`inspection.${leadIds.join('.')}`)
  const [lacking, setLacking] = useState(false)
  const [sending, setSending] = useState(false)
  const submit = () => {
    if (!comment.trim()) return setLacking(true)
    setSending(true)
    send(comment.trim()).then(
      () => {
        sent()
        close()
      },
      () => setSending(false),
    )
  }
  return (
    <Drawer open onClose={close} size={480} title={t('return.head', { count: leadIds.length })}>
      <div className="decide">
        <Input.TextArea
          autoFocus
          aria-label={t('return.comment')}
          placeholder={t('return.comment')}
          value={comment}
          status={lacking ? 'error' : undefined}
          maxLength={2000}
          autoSize={{ minRows: 3, maxRows: 8 }}
          onChange={({ target }) => {
            setComment(target.value)
            setLacking(false)
          }}
        />
        {lacking && <p role="alert">{t('return.lacking')}</p>}
        <div className="sheet-actions">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" loading={sending} onClick={submit}>
            {t('return.submit')}
          </Button>
        </div>
      </div>
    </Drawer>
  )
}
