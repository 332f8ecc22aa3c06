import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, App, Button, Drawer, Form, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Choice } from '@/shared/Choice'
import { useMe } from '@/shared/me'
import { type Move, moves } from './moves'
import { answer, CHANNELS, deliver, PROPOSALS, type Proposal, proposalKey, submit } from './proposals'

/** What is told with a delivery or an answer. */
interface Words {
  channel?: (typeof CHANNELS)[number]
  to?: string
  reply?: 'accept' | 'ask-for-changes'
  comment?: string
}

/** Everything that can be done with a proposal as it stands, the likeliest first. */
export function ProposalMoves({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals')
  const { message } = App.useApp()
  const me = useMe()
  const queries = useQueryClient()
  const [asking, ask] = useState<Move>()
  const go = useMutation({
    mutationFn: ({ move, words }: { move: Move; words?: Words }) => sent(proposal.id!, move, words),
    onSuccess: (moved, { move }) => {
      queries.setQueryData(proposalKey(moved.id!), moved)
      void queries.invalidateQueries({ queryKey: PROPOSALS })
      void queries.invalidateQueries({ queryKey: ['today'] })
      void message.success(t(`moved.${move}`))
      ask(undefined)
    },
  })
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
            loading={go.isPending}
            onClick={() => (move === 'submit' ? go.mutate({ move }) : ask(move))}
          >
            {t(`move.${move}`)}
          </Button>
        ),
      )}
      {go.isError && <Alert className="lacking" type="error" showIcon role="alert" title={wordsOf(go.error, t)} />}
      {asking && (
        <Tell move={asking} busy={go.isPending} close={() => ask(undefined)} send={(words) => go.mutate({ move: asking, words })} />
      )}
    </>
  )
}

function sent(id: string, move: Move, words: Words = {}) {
  if (move === 'submit') return submit(id)
  if (move === 'deliver') return deliver(id, { channel: words.channel!, to: words.to!, note: words.comment || undefined })
  return answer(id, { answer: words.reply!, saidBy: words.to!, comment: words.comment || undefined })
}

interface TellProps {
  move: Move
  busy: boolean
  close: () => void
  send: (words: Words) => void
}

function Tell({ move, busy, close, send }: TellProps) {
  const { t } = useTranslation('proposals')
  const reply = ['accept', 'ask-for-changes'] as const
  const who = t(move === 'deliver' ? 'deliverTo' : 'saidBy')
  return (
    <Drawer open onClose={close} size={480} title={t(`move.${move}`)}>
      <Form<Words> layout="vertical" requiredMark={false} initialValues={{ channel: CHANNELS[0], reply: reply[0] }} onFinish={send}>
        {move === 'deliver' ? (
          <Form.Item name="channel" label={t('how')}>
            <Choice options={CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))} />
          </Form.Item>
        ) : (
          <Form.Item name="reply" label={t('theyAnswer')}>
            <Segmented block name="reply" options={reply.map((value) => ({ value, label: t(`reply.${value}`) }))} />
          </Form.Item>
        )}
        <Form.Item name="to" label={who} rules={[{ required: true, whitespace: true, message: t('required', { field: who }) }]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="comment" label={t('comment')}>
          <Input.TextArea maxLength={4000} autoSize={{ minRows: 2, maxRows: 8 }} />
        </Form.Item>
        <div className="sheet-actions">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Drawer>
  )
}
