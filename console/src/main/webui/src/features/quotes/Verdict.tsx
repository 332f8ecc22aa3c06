import { useTranslation } from 'react-i18next'
import { Refused } from '@/shared/Refused'
import type { Authority } from './quotes'

interface VerdictProps {
  /** There is something whole to ask about. */
  whole: boolean
  /** The answer to exactly that; nothing while it is asked. */
  authority?: Authority
  failure?: unknown
  again: () => void
}

/** Whose word a price needs and why, before anybody is asked (R5.19). */
export function Verdict({ whole, authority, failure, again }: VerdictProps) {
  const { t } = useTranslation('quotes')
  return (
    <section className="why verdict" aria-labelledby="verdict" aria-busy={whole && !authority && !failure}>
      <h2 id="verdict">{t('verdict.title')}</h2>
      <div aria-live="polite">
        {!whole && <p className="faint">{t('verdict.nothing')}</p>}
        {whole && !authority && !failure && <p className="faint">{t('verdict.checking')}</p>}
        {whole && !!failure && <Refused failure={failure} again={again} />}
        {authority && <Told authority={authority} />}
      </div>
    </section>
  )
}

function Told({ authority }: { authority: Authority }) {
  const { t } = useTranslation('quotes')
  const { mayAgreeAlone, level, mustAgree, why, approval, agreed } = authority
  if (mayAgreeAlone) return <p className="calm-text">{t('verdict.alone')}</p>
  const names = mustAgree?.map((one) => one.name).join(' · ')
  return (
    <>
      <p>
        <b>{t(agreed ? 'verdict.agreed' : 'verdict.needs', { who: t(`level.${level}`) })}</b>
        {names && <span className="faint"> {names}</span>}
      </p>
      <ul>
        {why?.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {approval?.summary && <p className="faint">{approval.summary}</p>}
    </>
  )
}
