import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/shared/debounced'
import { useFormats } from '@/shared/formats'
import { useRegion } from '@/shared/me'
import { type Duplicate, fetchDuplicates } from './leads'

const ENOUGH_TO_COMPARE = 2

/** Who is on the list already under this name or number (R5.4: who registered first has the customer). */
export function Duplicates({ companyName, phone }: { companyName?: string; phone?: string }) {
  const { t } = useTranslation('leads')
  const region = useRegion()
  const name = useDebounced((companyName ?? '').trim())
  const number = useDebounced((phone ?? '').trim()) || undefined
  const { data } = useQuery({
    queryKey: ['lead-duplicates', region, name, number],
    queryFn: () => fetchDuplicates(region, name, number),
    enabled: name.length >= ENOUGH_TO_COMPARE,
    placeholderData: keepPreviousData,
  })
  if (name.length < ENOUGH_TO_COMPARE || !data?.length) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      style={{ marginBottom: 16 }}
      title={t('duplicates.title', { count: data.length })}
      description={
        <ul>
          {data.slice(0, 4).map((duplicate) => (
            <li key={duplicate.id}>
              <Line duplicate={duplicate} />
            </li>
          ))}
        </ul>
      }
    />
  )
}

function Line({ duplicate }: { duplicate: Duplicate }) {
  const { t } = useTranslation('leads')
  const { dayOfYear } = useFormats()
  const reasons = duplicate.reasons?.map((reason) => t(`shared:likeness.${reason}`)).join(' · ')
  return (
    <>
      <b>{duplicate.companyName}</b> {duplicate.ownerName ?? t('duplicates.pool')}
      {duplicate.registeredAt && `, ${dayOfYear(duplicate.registeredAt)}`} <span className="faint">{reasons}</span>
    </>
  )
}
