import { InboxOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useFormats } from '@/shared/formats'
import { useRegion } from '@/shared/me'
import { IMPORTS, importKey } from './imports'
import { giveUp, isSending, send, useUpload } from './upload'

const MEGABYTE = 1024 * 1024

/** Where a file is chosen or dropped; while one is on its way it shows how far it is. */
export function Dropzone() {
  const { t } = useTranslation('imports')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const region = useRegion()
  const upload = useUpload()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (file: File | undefined) => {
    if (!file) return
    send(file, region, (done) => {
      queries.setQueryData(importKey(done.id!), done)
      void queries.invalidateQueries({ queryKey: IMPORTS })
      void navigate({ to: '/leads/imports/$id', params: { id: done.id! } })
    })
  }
  if (isSending(upload)) return <OnItsWay />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's shortcut for the button within
    <div
      className={over ? 'panel drop over' : 'panel drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
      <InboxOutlined aria-hidden />
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,.xlsx"
        aria-label={t('file')}
        onChange={({ target }) => {
          take(target.files?.[0])
          target.value = ''
        }}
      />
      <Button type="primary" onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      <p className="faint">{t('drop')}</p>
      <Refusal />
    </div>
  )
}

function Refusal() {
  const { t } = useTranslation('imports')
  const { number } = useFormats()
  const upload = useUpload()
  if (!upload?.failure) return null
  const { name, size, failure } = upload
  return (
    <p role="alert" className="wrong">
      {failure === 'tooLarge' || failure.status === 413
        ? t('tooLarge', { name, size: number(Math.ceil(size / MEGABYTE)) })
        : `${name}: ${wordsOf(failure, t)}`}
    </p>
  )
}

function OnItsWay() {
  const { t } = useTranslation('imports')
  const { number } = useFormats()
  const upload = useUpload()
  if (!upload) return null
  const { name, size, sent } = upload
  return (
    <div className="panel job" role="status">
      <div className="line">
        <b>{t('sending', { name })}</b>
        <span className="num faint">{number(Math.round((100 * sent) / Math.max(size, 1)))} %</span>
      </div>
      <progress aria-label={t('sending', { name })} max={Math.max(size, 1)} value={sent} />
      <div className="sheet-actions">
        <Button onClick={giveUp}>{t('cancel')}</Button>
      </div>
    </div>
  )
}
