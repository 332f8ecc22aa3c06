import { BellOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '@/shared/live'
import { COUNTS, fetchCounts, INBOX } from './inbox'

const Inbox = lazy(() => import('./Inbox'))

/** How much waits for the reader, told as it arrives, and the way to it from anywhere. */
export function Bell() {
  const { t } = useTranslation('notifications')
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const counts = useQuery({ queryKey: COUNTS, queryFn: fetchCounts })
  useLive('/api/inbox/events', 'item', () => void queries.invalidateQueries({ queryKey: INBOX }))
  const { total = '0', overdue = '0' } = counts.data ?? {}
  const some = total !== '0'
  return (
    <>
      <button
        type="button"
        className="bell"
        aria-label={some ? t('bell.some', { total, overdue }) : t('bell.none')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <BellOutlined aria-hidden />
        {some && <span className={overdue === '0' ? 'badge' : 'badge late'}>{total}</span>}
      </button>
      <Suspense>{open && <Inbox close={() => setOpen(false)} />}</Suspense>
    </>
  )
}
