import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import type { WrittenDue } from './writing'

/** When something is due, as people say it. */
export function useDue() {
  const { t } = useTranslation('contracts')
  const { date } = useFormats()
  return ({ from, on, count, unit }: WrittenDue) => {
    if (!from) return ''
    if (from === 'on') return on ? date(on) : ''
    const event = t(`event.${from}`)
    return count ? t('due.later', { count: Number(count), unit: t(`unit.${unit ?? 'd'}`), event }) : t('due.at', { event })
  }
}
