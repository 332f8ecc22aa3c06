import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/shared/debounced'
import { useFormats } from '@/shared/formats'
import { useRegion } from '@/shared/me'
import { type Duplicate, fetchDuplicates, type RegisterLead } from './leads'

const ENOUGH_TO_COMPARE = 2
/** More are scrolled to, by keys as well. */
const IN_SIGHT = 2

const useTyped = (field: keyof RegisterLead) => ((Form.useWatch(field, Form.useFormInstance<RegisterLead>()) as string) ?? '').trim()

/** Who is on the list already under this name or number (R5.4: who registered first has the customer). Its room is kept from the beginning: nothing moves when the answer comes. */
export function Duplicates() {
  const { t } = useTranslation('leads')
  const region = useRegion()
  const name = useDebounced(useTyped('companyName'))
  const phone = useDebounced(useTyped('phone')) || undefined
  const { data, isError } = useQuery({
    queryKey: ['lead-duplicates', region, name, phone],
    queryFn: () => fetchDuplicates(region, name, phone),
    enabled: name.length >= ENOUGH_TO_COMPARE,
    placeholderData: keepPreviousData,
  })
  const found = name.length < ENOUGH_TO_COMPARE ? undefined : data
  return (
    <div role="status" className={found?.length ? 'namesakes found' : 'namesakes'}>
      {found ? <Answer found={found} /> : <p>{t(isError ? 'duplicates.unknown' : 'duplicates.first')}</p>}
    </div>
  )
}

function Answer({ found }: { found: Duplicate[] }) {
  const { t } = useTranslation('leads')
  if (found.length === 0)
    return (
      <>
        <b>
          <CheckCircleOutlined aria-hidden /> {t('duplicates.none')}
        </b>
        <p>{t('duplicates.first')}</p>
      </>
    )
  const title = t('duplicates.title', { count: found.length })
  return (
    <>
      <b>
        <WarningOutlined aria-hidden /> {title}
      </b>
      <ul aria-label={title} tabIndex={found.length > IN_SIGHT ? 0 : undefined}>
        {found.map((duplicate) => (
          <li key={duplicate.id}>
            <Line duplicate={duplicate} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Line({ duplicate: { companyName, ownerName, registeredAt, reasons = [] } }: { duplicate: Duplicate }) {
  const { t } = useTranslation('leads')
  const { dayOfYear } = useFormats()
  const facts = [
    ownerName ?? t('duplicates.pool'),
    registeredAt && dayOfYear(registeredAt),
    ...reasons.map((why) => t(`shared:likeness.${why}`)),
  ]
  return (
    <>
      {companyName}
      <div>{facts.filter(Boolean).join(' · ')}</div>
    </>
  )
}
