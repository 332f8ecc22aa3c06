import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { Refused } from '@/shared/Refused'
import { fetchLikely, importKey, type LeadImport, type LikelyRow } from './imports'

/** Rows whose company may be on the list or in another row under another name: whoever imports them knows it before a manager has to rule. */
export function LikelyRows({ file }: { file: LeadImport }) {
  const { t } = useTranslation('imports')
  const many = (file.likely ?? 0) > 0
  const rows = useQuery({
    queryKey: [...importKey(file.id!), 'likely', file.version],
    queryFn: () => fetchLikely(file.id!),
    enabled: many,
  })
  if (!many) return null
  return (
    <section className="section" aria-labelledby="likely">
      <h2 id="likely">
        {t('likely.title')}
        <span className="count">{file.likely}</span>
      </h2>
      {rows.isError && <Refused failure={rows.error} again={() => void rows.refetch()} />}
      <ol className="cards likely">
        {rows.data?.map((row) => (
          <li key={row.row}>
            <Likely row={row} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Likely({ row: { row, companyName, likeRow, duplicate } }: { row: LikelyRow }) {
  const { t } = useTranslation('imports')
  const { dayOfYear } = useFormats()
  const { id, companyName: name, ownerName, registeredAt, reasons } = duplicate ?? {}
  return (
    <>
      <div className="line">
        <b>{companyName}</b>
        <span className="sla">{t('bad.row', { row })}</span>
      </div>
      <p>
        {t('likely.like')}{' '}
        {id ? (
          <Link to="/leads/$id" params={{ id }}>
            {name}
          </Link>
        ) : (
          <b>{name}</b>
        )}{' '}
        <span className="faint">
          {[
            likeRow ? t('bad.row', { row: likeRow }) : (ownerName ?? t('likely.pool')),
            registeredAt && dayOfYear(registeredAt),
            ...(reasons ?? []).map((reason) => t(`shared:likeness.${reason}`)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
    </>
  )
}
