import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import type { Appeal, Ruling } from './contests'

/** What was ruled and what became of it, the latest first. */
export function Rulings({ rulings }: { rulings: Ruling[] }) {
  const { t } = useTranslation('ownership')
  const { moment } = useFormats()
  if (rulings.length === 0) return null
  return (
    <section className="section" aria-labelledby="rulings">
      <h2 id="rulings">{t('rulings')}</h2>
      <ol className="cards">
        {rulings.map((ruling) => (
          <li key={ruling.id}>
            <div className="line">
              <b>{t('ruled', { by: ruling.ruledByName, name: ruling.ownerName })}</b>
              <span className="faint num">{moment(ruling.ruledAt!)}</span>
            </div>
            <q>{ruling.reason}</q>
            {ruling.appeals?.map((appeal) => (
              <OneAppeal key={appeal.id} appeal={appeal} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function OneAppeal({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation('ownership')
  const { moment } = useFormats()
  return (
    <div className="appeal">
      <p>
        {t('appealed', { by: appeal.appealedByName })} <span className="faint num">{moment(appeal.appealedAt!)}</span>
      </p>
      <q>{appeal.reason}</q>
      {appeal.answeredAt ? (
        <>
          <p>
            {t(appeal.granted ? 'granted' : 'refused', { by: appeal.answeredByName })}{' '}
            <span className="faint num">{moment(appeal.answeredAt)}</span>
          </p>
          <q>{appeal.comment}</q>
        </>
      ) : (
        <span className="sla soon">{t('waits')}</span>
      )}
    </div>
  )
}
