import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useDraft } from '@/shared/draft'
import { useFormats } from '@/shared/formats'
import { isOver, JobProgress, useJob } from '@/shared/jobs'
import { useMe } from '@/shared/me'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { BadRows } from './BadRows'
import { Figures } from './Figures'
import { checkAgain, confirm, fetchImport, IMPORTS, importKey, type LeadImport, type Plan } from './imports'
import { LikelyRows } from './LikelyRows'
import { Mapping } from './Mapping'
import { formatOf, lacking, outlook, samePlan } from './mapping'
import './imports.css'

const route = getRouteApi('/leads/imports/$id')

/** One file from upload to the list: what it says, what would happen, what happened. */
export default function ImportPage() {
  const { id } = route.useParams()
  const file = useQuery({ queryKey: importKey(id), queryFn: () => fetchImport(id) })
  if (file.isPending) return <Skeletons />
  if (file.isError) return <Refused failure={file.error} again={() => void file.refetch()} />
  return <Known key={id} file={file.data} />
}

function Known({ file }: { file: LeadImport }) {
  const { t } = useTranslation('imports')
  const own = useMe().id === file.requestedBy
  return (
    <>
      <PageHead title={file.fileName!}>
        <Link to="/leads/imports">{t('past')}</Link>
      </PageHead>
      <Format file={file} />
      {file.state === 'CHECKING' || file.state === 'CHECKED' ? <Check file={file} own={own} /> : <Outcome file={file} own={own} />}
    </>
  )
}

function Format({ file }: { file: LeadImport }) {
  const { t } = useTranslation('imports')
  const { number, moment } = useFormats()
  const written = formatOf(file.format)
  return (
    <p className="faint num">
      {[
        'encoding' in written ? `${written.encoding}, ${t(`between.${written.between}`)}` : written.workbook,
        t('columns', { count: file.header?.length ?? 0 }),
        t('rows', { count: file.total, shown: number(file.total ?? 0) }),
        moment(file.requestedAt!),
      ].join(' · ')}
    </p>
  )
}

/** Asks for the import again once its job is through; long work is followed live. */
function useWork(file: LeadImport) {
  const queries = useQueryClient()
  return useJob(file.jobId, () => {
    void queries.invalidateQueries({ queryKey: IMPORTS })
    void queries.invalidateQueries({ queryKey: ['leads'] })
    void queries.invalidateQueries({ queryKey: ['today'] })
  })
}

/** Before anything happens: how the file is read, and what would come of it. */
function Check({ file, own }: { file: LeadImport; own: boolean }) {
  const { t } = useTranslation('imports')
  const { number } = useFormats()
  const queries = useQueryClient()
  const work = useWork(file)
  const draft = useDraft<Plan>(`import.${file.id}`)
  const [plan, setPlan] = useState<Plan>({ ...file.plan, ...draft.kept })
  const shown = (answer: LeadImport) => {
    draft.done()
    queries.setQueryData(importKey(file.id!), answer)
  }
  const check = useMutation({ mutationFn: () => checkAgain(file, plan), onSuccess: shown })
  const start = useMutation({ mutationFn: () => confirm(file.id!), onSuccess: shown })
  const change = (changed: Plan) => {
    setPlan(changed)
    draft.keep(changed)
  }
  const running = file.state === 'CHECKING'
  const dirty = !samePlan(plan, file.plan ?? {})
  const needs = lacking(plan)
  const { comes } = outlook(file)
  const failure = check.error ?? start.error
  return (
    <>
      {own && <Mapping file={file} plan={plan} change={change} />}
      {failure && <Alert type="error" showIcon role="alert" title={wordsOf(failure, t)} className="section" />}
      {own && dirty && (
        <div className="panel bulk section" role="status">
          <span>{t(needs ?? 'changed')}</span>
          <Button
            type="primary"
            disabled={needs !== undefined || (work.data && !isOver(work.data))}
            loading={check.isPending}
            onClick={() => check.mutate()}
          >
            {t('checkAgain')}
          </Button>
        </div>
      )}
      {running && work.data && (
        <div className="section">
          <JobProgress job={work.data} label={t('checking')} again={own ? () => check.mutate() : undefined} />
        </div>
      )}
      {file.state === 'CHECKED' && !dirty && (
        <>
          {!needs && <Figures file={file} />}
          {own && (
            <div className="panel bulk section">
              <span>{t(needs ?? 'ready')}</span>
              <Button type="primary" disabled={needs !== undefined} loading={start.isPending} onClick={() => start.mutate()}>
                {comes > 0 ? t('confirm', { count: comes, shown: number(comes) }) : t('confirmAnyway')}
              </Button>
            </div>
          )}
          {!needs && <BadRows file={file} />}
          {!needs && <LikelyRows file={file} />}
        </>
      )}
    </>
  )
}

/** While it is imported and afterwards. */
function Outcome({ file, own }: { file: LeadImport; own: boolean }) {
  const { t } = useTranslation('imports')
  const queries = useQueryClient()
  const work = useWork(file)
  const goOn = useMutation({
    mutationFn: () => confirm(file.id!),
    onSuccess: (answer) => queries.setQueryData(importKey(file.id!), answer),
  })
  return (
    <>
      {file.state === 'IMPORTING' && work.data && (
        <div className="section">
          <JobProgress job={work.data} label={t('importing')} stoppable={own} again={own ? () => goOn.mutate() : undefined} />
        </div>
      )}
      {file.state === 'DONE' && <Figures file={file} />}
      {file.state === 'DONE' && <BadRows file={file} corrected={own} />}
    </>
  )
}
