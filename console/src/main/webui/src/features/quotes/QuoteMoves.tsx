import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useMe } from '@/shared/me'
import { Sheet, Words } from '@/shared/Sheet'
import { type Move, moves } from './moves'
import { answer, copy, issue, QUOTES, type Quote, quoteKey, recall, submit, withdraw } from './quotes'

/** Moves that go with a word, and whether it may be left out. */
const WORDS: Partial<Record<Move, 'needed' | 'free'>> = { accept: 'free', decline: 'needed', withdraw: 'needed' }

/** Everything that can be done with a quote as it stands, the likeliest first. */
export function QuoteMoves({ quote }: { quote: Quote }) {
  const { t } = useTranslation('quotes')
  const { message } = App.useApp()
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [asking, ask] = useState<Move>()
  const went = (move: Move, moved: Quote | undefined) => {
    if (moved) queries.setQueryData(quoteKey(moved.id!), moved)
    void queries.invalidateQueries({ queryKey: QUOTES })
    void queries.invalidateQueries({ queryKey: ['today'] })
    void message.success(t(`moved.${move === 'submit' && moved?.status === 'APPROVED' ? 'agreed' : move}`))
    if (move === 'copy') void navigate({ to: '/quotes/$id/edit', params: { id: moved!.id! } })
  }
  const go = useMutation({
    mutationFn: (move: Move) => sent(quote, move, undefined),
    onSuccess: (moved, move) => went(move, moved),
    onError: (refused) => void message.error(wordsOf(refused, t)),
  })
  return (
    <>
      {moves(quote, me).map((move, at) => (
        <OneMove
          key={move}
          move={move}
          quote={quote}
          primary={at === 0}
          busy={go.isPending && go.variables === move}
          press={() => (WORDS[move] ? ask(move) : go.mutate(move))}
        />
      ))}
      {asking && (
        <Sheet<{ word?: string }, Quote | undefined>
          title={t(`move.${asking}`)}
          submit={t('confirm')}
          draft={`${asking}.${quote.id}`}
          send={({ word }) => sent(quote, asking, word?.trim() || undefined)}
          onDone={(moved) => went(asking, moved)}
          close={() => ask(undefined)}
        >
          <Words name="word" label={t(`word.${asking}`)} free={WORDS[asking] === 'free'} focus most={1000} />
        </Sheet>
      )}
    </>
  )
}

/** What the service made of it; nothing where the move was about its approval. */
async function sent(quote: Quote, move: Move, word: string | undefined): Promise<Quote | undefined> {
  const id = quote.id!
  switch (move) {
    case 'submit':
      return submit(id, word)
    case 'issue':
      return issue(id)
    case 'accept':
      return answer(id, true, word)
    case 'decline':
      return answer(id, false, word)
    case 'withdraw':
      return withdraw(id, word!)
    case 'copy':
      return copy(id)
    case 'recall':
      await recall(quote.agreement!.approvalId!)
      return undefined
    default:
      throw new Error(`${move} leads to another page`)
  }
}

interface OneMoveProps {
  move: Move
  quote: Quote
  primary: boolean
  busy: boolean
  press: () => void
}

function OneMove({ move, quote, primary, busy, press }: OneMoveProps) {
  const { t } = useTranslation('quotes')
  const look = primary ? 'as-button primary' : 'as-button'
  const label = t(`move.${move}`)
  if (move === 'edit')
    return (
      <Link className={look} to="/quotes/$id/edit" params={{ id: quote.id! }}>
        {label}
      </Link>
    )
  if (move === 'revise')
    return (
      <Link className={look} to="/quotes/new" search={{ deal: quote.dealId, revises: quote.id }}>
        {label}
      </Link>
    )
  if (move === 'contract')
    return (
      <Link className={look} to="/contracts/new" search={{ quote: quote.id }}>
        {label}
      </Link>
    )
  return (
    <Button type={primary ? 'primary' : 'default'} loading={busy} onClick={press}>
      {label}
    </Button>
  )
}
