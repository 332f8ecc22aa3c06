import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ChangedFields, partsOf } from '@/shared/Changed'
import { useFormats } from '@/shared/formats'
import { ChangedFrom } from '@/shared/Versions'
import { fetchDifferences, type Proposal, proposalKey, type Round } from './proposals'

/** Every round so far: who reviewed it, how the customer got it, what they said, and what was changed for them. */
export function Rounds({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals')
  const rounds = [...(proposal.rounds ?? [])].reverse()
  if (rounds.length === 0) return null
  return (
    <section className="section" aria-labelledby="rounds">
      <h2 id="rounds">{t('rounds')}</h2>
      <ol className="steps">
        {rounds.map((round) => (
          <li key={round.number}>
            <OneRound round={round} />
            {round.number! > 1 && (
              <ChangedFrom
                from={round.number! - 1}
                queryKey={proposalKey(proposal.id!)}
                fetch={() => fetchDifferences(proposal.id!, round.number! - 1, round.number!)}
              >
                {({ parts }) => <ChangedFields of={partsOf(parts)} />}
              </ChangedFrom>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function OneRound({ round }: { round: Round }) {
  const { t } = useTranslation('proposals')
  const { moment, date } = useFormats()
  const { review, delivery, customerAnswer } = round
  return (
    <>
      <div className="line">
        <b>{t('round', { number: round.number })}</b>
        {round.approvalId && (
          <Link to="/approvals/$id" params={{ id: round.approvalId }}>
            {t('reviewOf', { number: round.number })}
          </Link>
        )}
      </div>
      <p className="faint">
        {round.submittedByName} · {round.submittedAt && moment(round.submittedAt)}
      </p>
      {review && (
        <p>
          {t(`outcome.${review.outcome}`)}
          {review.comment && <q>{review.comment}</q>}
        </p>
      )}
      {delivery && (
        <p>{t('deliveredTo', { to: delivery.to, channel: t(`channel.${delivery.channel}`), day: delivery.on ? date(delivery.on) : '' })}</p>
      )}
      {customerAnswer && (
        <p>
          {t(`reply.${customerAnswer.reply}`)} {customerAnswer.saidBy}
          {customerAnswer.comment && <q>{customerAnswer.comment}</q>}
        </p>
      )}
    </>
  )
}
