import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { burden } from './balance'
import type { Distribution, Share } from './distributions'

interface SharesProps {
  draft: Distribution
  who?: string
  choose: (who: string | undefined) => void
}

/** What each carries and would carry, against what they can; a tap shows their leads. */
export function Shares({ draft, who, choose }: SharesProps) {
  const { t } = useTranslation('distribution')
  const { number } = useFormats()
  return (
    <section className="section" aria-labelledby="shares">
      <h2 id="shares">{t('shares')}</h2>
      <ul className="shares">
        {draft.shares?.map((share) => (
          <li key={share.ownerId}>
            <button
              type="button"
              className="panel share"
              aria-pressed={who === share.ownerId}
              onClick={() => choose(who === share.ownerId ? undefined : share.ownerId)}
            >
              <OneShare share={share} />
            </button>
          </li>
        ))}
        {!!draft.unplaced && (
          <li>
            <button
              type="button"
              className="panel share"
              aria-pressed={who === 'nobody'}
              onClick={() => choose(who === 'nobody' ? undefined : 'nobody')}
            >
              <span className="line">
                <b>{t('nobody')}</b>
                <b className="num">{number(draft.unplaced)}</b>
              </span>
              <span className="faint">{t('stays')}</span>
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}

function OneShare({ share }: { share: Share }) {
  const { t } = useTranslation('distribution')
  const { number } = useFormats()
  const { carried = 0, added = 0, ability = 0 } = share
  const whole = Math.max(ability, carried + added, 1)
  return (
    <>
      <span className="line">
        <b>{share.ownerName}</b>
        <b className="num">+{number(added)}</b>
      </span>
      <span className={share.overCapacity ? 'load over' : 'load'} aria-hidden>
        <i style={{ width: `${(100 * carried) / whole}%` }} />
        <i style={{ width: `${(100 * added) / whole}%` }} />
      </span>
      <span className={share.overCapacity ? 'num wrong' : 'num faint'}>
        {t(share.overCapacity ? 'over' : 'carries', {
          sum: number(carried + added),
          ability: number(ability),
          burden: number(burden(share)),
        })}
      </span>
    </>
  )
}
