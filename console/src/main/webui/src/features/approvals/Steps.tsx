import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { Sla } from '@/shared/Sla'
import type { Step } from './approvals'
import type { Approval } from './turns'

/** The way an approval takes, and what happened on it. */
export function Steps({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approvals')
  const { moment } = useFormats()
  return (
    <>
      <section aria-labelledby="steps" className="section">
        <h2 id="steps">{t('steps')}</h2>
        <ol className="steps">
          {approval.steps?.map((step) => (
            <li key={step.number} className={step.status?.toLowerCase()} aria-current={step.status === 'OPEN' ? 'step' : undefined}>
              <OneStep step={step} />
            </li>
          ))}
        </ol>
      </section>
      <details className="section">
        <summary>{t('timeline', { count: approval.timeline?.length ?? 0 })}</summary>
        <ul className="timeline">
          {approval.timeline?.map((event) => (
            <li key={`${event.at}${event.what}${event.by}`}>
              <span className="faint num">{moment(event.at!)}</span> {event.text}
              {event.comment && <q>{event.comment}</q>}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function OneStep({ step }: { step: Step }) {
  const { t } = useTranslation('approvals')
  return (
    <>
      <div className="line">
        <b>{step.title}</b>
        {step.status === 'OPEN' ? <Sla due={step.dueAt} /> : <span className="faint">{t(`step.${step.status}`)}</span>}
      </div>
      <p className="faint">{step.why}</p>
      <p>{step.approvers?.map((one) => (one.insteadOfName ? t('insteadOf', { ...one }) : one.name)).join(' · ')}</p>
      {step.words?.map((word) => (
        <p key={`${word.by}${word.at}`}>
          {t(`said.${word.outcome}`, { name: word.byName })}
          {word.comment && <q>{word.comment}</q>}
        </p>
      ))}
    </>
  )
}
