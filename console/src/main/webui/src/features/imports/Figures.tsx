import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import type { LeadImport } from './imports'
import { outlook } from './mapping'

/** What would come of a checked file, or what came of an imported one, in numbers. */
export function Figures({ file }: { file: LeadImport }) {
  const { t } = useTranslation('imports')
  const before = {
    fresh: outlook(file).fresh,
    duplicates: file.duplicates,
    likely: file.likely,
    repeated: file.repeated,
    bad: file.bad,
  }
  const after = { registered: file.registered, changed: file.changed, contested: file.contested, known: file.known, bad: file.bad }
  const done = file.state === 'DONE'
  return (
    <section className="section" aria-labelledby="figures">
      <h2 id="figures">{t(done ? 'result' : 'outlook')}</h2>
      <dl className="panel facts figures">
        {Object.entries(done ? after : before).map(([figure, value]) => (
          <Figure key={figure} figure={figure} value={value ?? 0} />
        ))}
      </dl>
      {done && <SeeThem file={file} />}
      {!done && (file.compared ?? 0) < outlook(file).fresh && <p className="faint">{t('compared', { count: file.compared })}</p>}
    </section>
  )
}

function Figure({ figure, value }: { figure: string; value: number }): ReactNode {
  const { t } = useTranslation('imports')
  const { number } = useFormats()
  const pressing = value > 0 && (figure === 'bad' ? 'wrong' : undefined)
  return (
    <div>
      <dt>{t(`figure.${figure}.name`)}</dt>
      <dd>
        <b className={`num ${pressing || ''}`}>{number(value)}</b>
        <p className="faint">{t(`figure.${figure}.what`)}</p>
      </dd>
    </div>
  )
}

function SeeThem({ file }: { file: LeadImport }) {
  const { t } = useTranslation('imports')
  if (!file.registered && !file.contested) return null
  return (
    <p className="section">
      <Link to="/leads" search={{ mine: 'yes' }}>
        {t('see')}
      </Link>
      {!!file.contested && (
        <>
          {' · '}
          <Link to="/leads" search={{ contested: 'yes' }}>
            {t('seeContested')}
          </Link>
        </>
      )}
    </p>
  )
}
