import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Problem, wordsOf } from '@/shared/api/problem'
import { Drop } from '@/shared/Drop'
import { useFormats } from '@/shared/formats'
import { useRegion } from '@/shared/me'
import { NotTaken, OnItsWay } from '@/shared/OnItsWay'
import { forget, type Upload, upload, useUploads } from '@/shared/uploads'
import { IMPORTS, importKey, type LeadImport } from './imports'

const ADDRESS = '/api/leads/imports'
const MEGABYTE = 1024 * 1024
/** What lead-service takes, the envelope of the request included. */
const MOST_BYTES = 32 * MEGABYTE - 4096
const TOO_LARGE = 'tooLarge'

/** Where a file is chosen or dropped; while one is on its way it shows how far it is. */
export function Dropzone() {
  const { t } = useTranslation('imports')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const region = useRegion()
  const uploads = useUploads(ADDRESS)
  const sending = uploads.find(({ refused }) => refused === undefined)
  const arrived = (begun: LeadImport) => {
    queries.setQueryData(importKey(begun.id!), begun)
    void queries.invalidateQueries({ queryKey: IMPORTS })
    void navigate({ to: '/leads/imports/$id', params: { id: begun.id! } })
  }
  const take = (file: File) => {
    uploads.forEach(forget)
    const refused = file.size > MOST_BYTES ? TOO_LARGE : undefined
    upload<LeadImport>({ address: ADDRESS, file, fields: region ? { region } : undefined, arrived, refused })
  }
  if (sending)
    return (
      <div className="panel job" role="status">
        <OnItsWay upload={sending} />
      </div>
    )
  return (
    <>
      <Drop label={t('file')} accept=".csv,.txt,.tsv,.xlsx" take={([file]) => file && take(file)}>
        <div>
          <b>{t('choose')}</b>
          <p className="faint">{t('drop')}</p>
        </div>
      </Drop>
      {uploads.map((refused) => (
        <Refusal key={refused.key} upload={refused} />
      ))}
    </>
  )
}

function Refusal({ upload }: { upload: Upload }) {
  const { t } = useTranslation('imports')
  const { number } = useFormats()
  const { file, refused } = upload
  const large = refused === TOO_LARGE || (refused instanceof Problem && refused.status === 413)
  return <NotTaken upload={upload} why={large ? t(TOO_LARGE, { size: number(Math.ceil(file.size / MEGABYTE)) }) : wordsOf(refused, t)} />
}
