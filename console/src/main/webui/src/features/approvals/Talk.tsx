import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraftText } from '@/shared/draft'
import { useFormats } from '@/shared/formats'
import { More, usePages } from '@/shared/pages'
import { Refused } from '@/shared/Refused'
import { approvalKey, fetchComments, say } from './approvals'
import type { Approval } from './turns'

/** What those who take part ask and answer each other, so that a question need not become a return. */
export function Talk({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  const { moment } = useFormats()
  const queries = useQueryClient()
  const key = [...approvalKey(approval.id!), 'talk']
  const talk = usePages({
    queryKey: key,
    fetchPage: (after) => fetchComments(approval.id!, after),
  })
  const [typed, write, sent] = useDraftText(`talk.${approval.id}`)
  const [once, renew] = useState(() => crypto.randomUUID())
  const send = useMutation({
    mutationFn: (text: string) => say(approval.id!, text, once),
    onSuccess: () => {
      write('')
      sent()
      renew(crypto.randomUUID())
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
  return (
    <details className="section talk" open={talk.items.length > 0}>
      <summary>{t('talk.title', { count: talk.items.length })}</summary>
      {talk.isError && <Refused failure={talk.error} again={() => void talk.refetch()} />}
      <ul className="timeline">
        {talk.items.map((comment) => (
          <li key={comment.id}>
            <b>{comment.writtenByName}</b> <span className="faint num">{moment(comment.writtenAt!)}</span>
            <q>{comment.text}</q>
          </li>
        ))}
      </ul>
      <More of={talk} />
      <Input.TextArea
        aria-label={t('talk.say')}
        placeholder={t('talk.say')}
        value={typed}
        maxLength={4000}
        autoSize={{ minRows: 1, maxRows: 6 }}
        onChange={({ target }) => write(target.value)}
      />
      {send.isError && <Refused failure={send.error} />}
      <div className="actions section">
        <Button disabled={!typed.trim()} loading={send.isPending} onClick={() => send.mutate(typed.trim())}>
          {t('talk.send')}
        </Button>
      </div>
    </details>
  )
}
