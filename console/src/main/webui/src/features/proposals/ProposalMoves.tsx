import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, App, Button, Form, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Choice } from '@/shared/Choice'
import { useMe } from '@/shared/me'
import { Sheet, Words } from '@/shared/Sheet'
import { type Move, moves } from './moves'
import { answer, CHANNELS, deliver, PROPOSALS, type Proposal, proposalKey, REPLIES, type Reply, submit } from './proposals'

/** Everything that can be done with a proposal as it stands, the likeliest first. */
export function ProposalMoves({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals')
  const { message } = App.useApp()
  const me = useMe()
  const queries = useQueryClient()
  const [asking, ask] = useState<Move>()
  const went = (move: Move) => (moved: Proposal) => {
    queries.setQueryData(proposalKey(moved.id!), moved)
    void queries.invalidateQueries({ queryKey: PROPOSALS })
    void queries.invalidateQueries({ queryKey: ['today'] })
    void message.success(t(`moved.${move}`))
  }
  const submitting = useMutation({ mutationFn: () => submit(proposal.id!), onSuccess: went('submit') })
  return (
    <>
      {moves(proposal, me).map((move, at) =>
        move === 'edit' ? (
          <Link key={move} className={at === 0 ? 'as-button primary' : 'as-button'} to="/proposals/$id/edit" params={{ id: proposal.id! }}>
            {t('move.edit')}
          </Link>
        ) : (
          <Button
            key={move}
            type={at === 0 ? 'primary' : 'default'}
            loading={submitting.isPending}
            onClick={() => (move === 'submit' ? submitting.mutate() : ask(move))}
          >
            {t(`move.${move}`)}
          </Button>
        ),
      )}
      {submitting.isError && <Alert className="lacking" type="error" showIcon role="alert" title={wordsOf(submitting.error, t)} />}
      {asking === 'deliver' && <Deliver proposal={proposal} went={went(asking)} close={() => ask(undefined)} />}
      {asking === 'answer' && <Answer proposal={proposal} went={went(asking)} close={() => ask(undefined)} />}
    </>
  )
}

interface TellProps {
  proposal: Proposal
  went: (moved: Proposal) => void
  close: () => void
}

/** How the customer got it. */
function Deliver({ proposal: { id }, went, close }: TellProps) {
  const { t } = useTranslation('proposals')
  return (
    <Sheet<Delivered, Proposal>
      title={t('move.deliver')}
      submit={t('save')}
      draft={`delivery.${id}`}
      initial={{ channel: CHANNELS[0] }}
      send={({ channel, to, note }, key) => deliver(id!, { channel, to, note: note || undefined }, key)}
      onDone={went}
      close={close}
    >
      <Form.Item name="channel" label={t('how')}>
        <Choice required options={CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))} />
      </Form.Item>
      <Words name="to" label={t('deliverTo')} focus short most={200} />
      <Words name="note" label={t('comment')} free most={4000} />
    </Sheet>
  )
}

interface Delivered {
  channel: (typeof CHANNELS)[number]
  to: string
  note?: string
}

/** What the customer says to it: whoever wants something else says what. */
function Answer({ proposal: { id }, went, close }: TellProps) {
  const { t } = useTranslation('proposals')
  const [reply, choose] = useState<Reply>(REPLIES[0])
  return (
    <Sheet<Answered, Proposal>
      title={t('move.answer')}
      submit={t('save')}
      draft={`answer.${id}`}
      send={({ saidBy, comment }, key) => answer(id!, { answer: reply, saidBy, comment: comment || undefined }, key)}
      onDone={went}
      close={close}
    >
      <Form.Item label={t('theyAnswer')}>
        <Segmented<Reply>
          block
          name="reply"
          value={reply}
          onChange={choose}
          options={REPLIES.map((value) => ({ value, label: t(`reply.${value}`) }))}
        />
      </Form.Item>
      <Words name="saidBy" label={t('saidBy')} short most={200} />
      <Words name="comment" label={t('comment')} free={reply === 'accept'} most={4000} />
    </Sheet>
  )
}

interface Answered {
  saidBy: string
  comment?: string
}
