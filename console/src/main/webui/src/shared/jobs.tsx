import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, leadApi } from './api/clients'
import type { components } from './api/generated/lead'
import { useFormats } from './formats'
import { useLive } from './live'

export type Job = components['schemas']['JobView']

const OVER: Job['state'][] = ['DONE', 'FAILED', 'CANCELLED']

export const isOver = (job: Job) => OVER.includes(job.state)

const keyOf = (id: string) => ['jobs', id]
const path = (id: string) => ({ params: { path: { id } } })

/** Long work as it goes on; `onOver` is called once when it ends while somebody watches. */
export function useJob(id: string | undefined, onOver?: (job: Job) => void) {
  const queries = useQueryClient()
  const job = useQuery({
    queryKey: keyOf(id ?? ''),
    queryFn: () => ask(leadApi.GET('/api/leads/jobs/{id}', path(id!))),
    enabled: id !== undefined,
  })
  const running = job.data !== undefined && !isOver(job.data)
  useLive(running ? `/api/leads/jobs/${id}/events` : null, 'progress', (told) => {
    if (told) queries.setQueryData(keyOf(id!), told)
    else void job.refetch()
  })
  const watched = useRef(false)
  useEffect(() => {
    if (running) watched.current = true
    else if (watched.current && job.data) {
      watched.current = false
      onOver?.(job.data)
    }
  }, [running, job.data, onOver])
  return job
}

interface ProgressProps {
  job: Job
  /** What is being done, as the reader would say it. */
  label: string
  /** Stops it; what is done stays done. Left out where stopping makes no sense. */
  stoppable?: boolean
  /** What is left to do after it failed or was stopped. */
  again?: () => void
}

/** How far long work is, and how to stop it; it goes on when nobody watches. */
export function JobProgress({ job, label, stoppable, again }: ProgressProps) {
  const { t } = useTranslation('shared')
  const { number } = useFormats()
  const queries = useQueryClient()
  const stop = async () => queries.setQueryData(keyOf(job.id!), await ask(leadApi.POST('/api/leads/jobs/{id}/cancellation', path(job.id!))))
  if (job.state === 'DONE') return null
  if (isOver(job))
    return (
      <div className="panel">
        <div className="refused" role="alert">
          <p>{job.reason ?? t(job.state === 'CANCELLED' ? 'job.stopped' : 'job.failed')}</p>
          {again && <Button onClick={again}>{t('again')}</Button>}
        </div>
      </div>
    )
  const total = job.total ?? 0
  return (
    <div className="panel job">
      <div className="line">
        <b>{label}</b>
        <span className="num faint">{t('job.progress', { done: number(job.done ?? 0), total: number(total) })}</span>
      </div>
      <progress aria-label={label} max={Math.max(total, 1)} value={job.state === 'QUEUED' ? undefined : (job.done ?? 0)} />
      <div className="line">
        <p className="faint">{t('job.leave')}</p>
        {stoppable && (
          <Button onClick={() => void stop().catch(() => queries.invalidateQueries({ queryKey: keyOf(job.id!) }))}>{t('job.stop')}</Button>
        )}
      </div>
    </div>
  )
}
