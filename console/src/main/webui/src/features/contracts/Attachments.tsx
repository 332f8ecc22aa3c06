import { DeleteOutlined, UploadOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useFormats } from '@/shared/formats'
import { has, useMe } from '@/shared/me'
import { Refused } from '@/shared/Refused'
import { attach, type Contract, contractKey, detach, fetchAttachments } from './contracts'
import { ENDINGS, MOST_MEGABYTES, refusal, sizeOf } from './files'

/** What belongs to the paper: types and sizes are said before anybody waits for an upload. */
export function Attachments({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const { message } = App.useApp()
  const { moment, number } = useFormats()
  const me = useMe()
  const queries = useQueryClient()
  const chooser = useRef<HTMLInputElement>(null)
  const key = [...contractKey(contract.id!), 'attachments']
  const files = useQuery({ queryKey: key, queryFn: () => fetchAttachments(contract.id!) })
  const done = {
    onSuccess: () => void queries.invalidateQueries({ queryKey: key }),
    onError: (refused: unknown) => void message.error(wordsOf(refused, t)),
  }
  const add = useMutation({ mutationFn: (file: File) => attach(contract.id!, file, crypto.randomUUID()), ...done })
  const remove = useMutation({ mutationFn: (id: string) => detach(contract.id!, id), ...done })
  const choose = (file: File | undefined) => {
    if (!file) return
    const refused = refusal(file)
    if (refused) void message.error(t(`file.${refused}`, { most: MOST_MEGABYTES, endings: ENDINGS.join(', ') }))
    else add.mutate(file)
  }
  const may = has(me, 'sales', 'manager', 'legal', 'company') && !['VOIDED', 'REJECTED'].includes(contract.status ?? '')
  return (
    <section className="section" aria-labelledby="attachments">
      <div className="line">
        <h2 id="attachments">{t('attachments')}</h2>
        {may && (
          <Button icon={<UploadOutlined aria-hidden />} loading={add.isPending} onClick={() => chooser.current?.click()}>
            {t('file.add')}
          </Button>
        )}
      </div>
      {may && <p className="faint">{t('file.rules', { most: MOST_MEGABYTES, endings: ENDINGS.join(', ') })}</p>}
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t('file.add')}
        accept={ENDINGS.map((ending) => `.${ending}`).join(',')}
        onChange={({ target }) => {
          choose(target.files?.[0])
          target.value = ''
        }}
      />
      {files.isError && <Refused failure={files.error} again={() => void files.refetch()} />}
      <ul className="cards">
        {files.data?.items?.map((file) => (
          <li key={file.id}>
            <div className="line">
              <a href={`/api/contracts/${contract.id}/attachments/${file.id}/content`}>{file.name}</a>
              {may && contract.status === 'DRAFT' && (
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('file.remove', { name: file.name })}
                  onClick={() => remove.mutate(file.id!)}
                />
              )}
            </div>
            <p className="faint num">
              {sizeOf(file.size ?? 0, number)} · {file.addedByName} · {file.addedAt && moment(file.addedAt)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
