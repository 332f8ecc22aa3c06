import { DeleteOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { announce } from '@/shared/announce'
import { wordsOf } from '@/shared/api/problem'
import { Drop } from '@/shared/Drop'
import { useFormats } from '@/shared/formats'
import { has, useMe } from '@/shared/me'
import { NotTaken, OnItsWay } from '@/shared/OnItsWay'
import { More, usePages } from '@/shared/pages'
import { Refused } from '@/shared/Refused'
import { type Upload, upload, useUploads } from '@/shared/uploads'
import { type Attachment, attachmentsOf, type Contract, contractKey, detach, fetchAttachments } from './contracts'
import { ENDINGS, MOST_MEGABYTES, refusal, sizeOf } from './files'

const attachmentsKey = ({ id }: Contract) => [...contractKey(id!), 'attachments']

/** What belongs to the paper: what is taken is said beforehand, how far each file is while it goes, and what was refused with its reason until that is read. */
export function Attachments({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const me = useMe()
  const may = has(me, 'sales', 'manager', 'legal', 'company') && contract.status !== 'VOIDED' && contract.status !== 'REJECTED'
  return (
    <section className="section" aria-labelledby="attachments">
      <h2 id="attachments">{t('attachments')}</h2>
      {may && <Adding contract={contract} />}
      <Filed contract={contract} mayRemove={may && contract.status === 'DRAFT'} />
    </section>
  )
}

function Adding({ contract }: { contract: Contract }) {
  const { t } = useTranslation('contracts')
  const queries = useQueryClient()
  const address = attachmentsOf(contract.id!)
  const uploads = useUploads(address)
  const arrived = ({ name }: Attachment) => {
    void queries.invalidateQueries({ queryKey: attachmentsKey(contract) })
    announce(t('file.added', { name }))
  }
  const take = (files: File[]) => {
    for (const file of files) upload<Attachment>({ address, file, arrived, refused: refusal(file) })
  }
  return (
    <>
      <Drop label={t('file.add')} accept={ENDINGS.map((ending) => `.${ending}`).join(',')} many take={take} />
      <p className="faint">{t('file.rules', { most: MOST_MEGABYTES, endings: ENDINGS.join(', ') })}</p>
      {uploads.length > 0 && (
        <ul className="cards section">
          {uploads.map((one) => (
            <li key={one.key}>
              <OneOf upload={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function OneOf({ upload }: { upload: Upload }) {
  const { t } = useTranslation('contracts')
  const { refused } = upload
  if (refused === undefined) return <OnItsWay upload={upload} />
  return (
    <NotTaken upload={upload} why={typeof refused === 'string' ? t(`file.${refused}`, { most: MOST_MEGABYTES }) : wordsOf(refused, t)} />
  )
}

function Filed({ contract, mayRemove }: { contract: Contract; mayRemove: boolean }) {
  const { t } = useTranslation('contracts')
  const files = usePages({
    queryKey: attachmentsKey(contract),
    fetchPage: (after) => fetchAttachments(contract.id!, after),
  })
  if (files.isError) return <Refused failure={files.error} again={() => void files.refetch()} />
  if (files.isSuccess && files.items.length === 0) return <p className="faint section">{t('file.none')}</p>
  return (
    <>
      <ul className="cards section">
        {files.items.map((file) => (
          <li key={file.id}>
            <One contract={contract} file={file} mayRemove={mayRemove} />
          </li>
        ))}
      </ul>
      <More of={files} />
    </>
  )
}

interface OneProps {
  contract: Contract
  file: Attachment
  mayRemove: boolean
}

function One({ contract, file: { id, name, size = 0, addedByName, addedAt }, mayRemove }: OneProps) {
  const { t } = useTranslation('contracts')
  const { message } = App.useApp()
  const { moment, number } = useFormats()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () => detach(contract.id!, id!),
    onSuccess: () => queries.invalidateQueries({ queryKey: attachmentsKey(contract) }),
    onError: (refused) => void message.error(wordsOf(refused, t)),
  })
  return (
    <>
      <div className="line">
        <a href={`${attachmentsOf(contract.id!)}/${id}/content`} download>
          {name}
        </a>
        {mayRemove && (
          <Popconfirm title={t('file.sure')} okText={t('file.yes')} cancelText={t('cancel')} onConfirm={() => remove.mutate()}>
            <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('file.remove', { name })} loading={remove.isPending} />
          </Popconfirm>
        )}
      </div>
      <p className="faint num">
        {sizeOf(size, number)} · {addedByName} · {addedAt && moment(addedAt)}
      </p>
    </>
  )
}
