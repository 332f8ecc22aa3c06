import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { fetchGrade, fetchScore, type Grade, type Score } from './doings'
import { LEADS, type Lead } from './leads'
import type { Doing } from './search'

export const useScore = (id: string) => useQuery({ queryKey: [...LEADS, 'score', id], queryFn: () => fetchScore(id) })
export const useGrade = (id: string) => useQuery({ queryKey: [...LEADS, 'grade', id], queryFn: () => fetchGrade(id) })

/** How much effort the lead deserves, and why: every number with what it rests on. */
export function Rating({ lead, show }: { lead: Lead; show?: (form: Doing) => void }) {
  const { t } = useTranslation('leads')
  const score = useScore(lead.id!)
  const grade = useGrade(lead.id!)
  const failed = score.isError ? score : grade.isError ? grade : undefined
  return (
    <section aria-labelledby="rating" className="section">
      <div className="line">
        <h2 id="rating">{t('rating')}</h2>
        {show && (
          <div className="actions">
            <Button size="small" onClick={() => show('score')}>
              {t('score.title')}
            </Button>
            <Button size="small" onClick={() => show('grade')}>
              {t('grade.title')}
            </Button>
          </div>
        )}
      </div>
      {failed && <Refused failure={failed.error} again={() => void failed.refetch()} />}
      {(score.isPending || grade.isPending) && !failed && <Skeletons rows={1} />}
      {score.data && grade.data && (
        <div className="panel ratings">
          <ScoreReasons score={score.data} />
          <GradeReasons grade={grade.data} />
        </div>
      )}
    </section>
  )
}

function ScoreReasons({ score }: { score: Score }) {
  const { t } = useTranslation('leads')
  const { number, moment } = useFormats()
  if (score.score == null) return <p className="faint">{t('score.none')}</p>
  return (
    <div>
      <p>
        <b className="num">{t('score.is', { score: number(Number(score.score)) })}</b>{' '}
        {score.tier && <span className="sla">{t(`tier.${score.tier}`)}</span>}{' '}
        {score.highPotential && <span className="sla soon">{t('score.high')}</span>}
      </p>
      <ul className="bars">
        {score.reasons?.map(({ dimension, value, weight, evidence, verified }) => (
          <li key={dimension}>
            <span id={`dimension-${dimension}`}>{t(`dimension.${dimension}`)}</span>
            <meter aria-labelledby={`dimension-${dimension}`} min={0} max={10} value={Number(value)} />
            <span className="num">
              {t('score.weighed', { value: number(Number(value)), weight: number(Math.round(Number(weight) * 100)) })}
            </span>
            {evidence && <p className="faint">{evidence}</p>}
            {verified === false && <p className="faint">{t('score.unverified')}</p>}
          </li>
        ))}
      </ul>
      <p className="faint">{score.scoredAt && t('judged', { name: score.scoredByName, at: moment(score.scoredAt) })}</p>
    </div>
  )
}

function GradeReasons({ grade }: { grade: Grade }) {
  const { t } = useTranslation('leads')
  const { moment } = useFormats()
  if (!grade.grade) return <p className="faint">{t('grade.none')}</p>
  return (
    <div>
      <p>
        <b className="grade">{grade.grade}</b>{' '}
        {grade.ruleGrade !== grade.grade && (
          <span className="faint">{t('grade.byPerson', { grade: grade.ruleGrade, reason: grade.reason })}</span>
        )}
      </p>
      <ul className="known">
        {(['money', 'authority', 'need'] as const).map((fact) => (
          <li key={fact}>
            <span aria-hidden>{grade.facts?.[fact] ? '✓' : '–'}</span> {t(`fact.${fact}`)}:{' '}
            {t(grade.facts?.[fact] ? 'fact.yes' : 'fact.no')}
          </li>
        ))}
        {grade.contradictions?.map((contradiction) => (
          <li key={contradiction} className="contradiction">
            {contradiction}
          </li>
        ))}
      </ul>
      {grade.evidence && <p className="faint">{grade.evidence}</p>}
      <p className="faint">{grade.gradedAt && t('judged', { name: grade.gradedByName, at: moment(grade.gradedAt) })}</p>
    </div>
  )
}
