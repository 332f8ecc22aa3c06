import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/formats'
import { useLanguage } from '@/shared/language'
import { Pieces } from '@/shared/Pieces'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
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
            {round.number! > 1 && <Changes id={proposal.id!} to={round.number!} />}
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

function Changes({ id, to }: { id: string; to: number }) {
  const { t } = useTranslation('proposals')
  const { language } = useLanguage()
  const [open, setOpen] = useState(false)
  const diff = useQuery({
    queryKey: [...proposalKey(id), 'diff', to, language],
    queryFn: () => fetchDifferences(id, to - 1, to),
    enabled: open,
  })
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('changedFrom', { number: to - 1 })}</summary>
      {open && diff.isPending && <Skeletons rows={1} />}
      {diff.isError && <Refused failure={diff.error} again={() => void diff.refetch()} />}
      {diff.data?.parts
        ?.filter((part) => part.change !== 'SAME')
        .map((part) => (
          <div key={part.name} className="changed">
            <b>{part.name}</b>
            {part.lines
              ?.filter((line) => line.change !== 'SAME')
              .map((line, at) => (
                <p key={`${part.name}${at}`}>
                  <Pieces of={line.pieces} />
                </p>
              ))}
          </div>
        ))}
    </details>
  )
}
