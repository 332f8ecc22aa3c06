import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '@/shared/draft'
import { PageHead } from '@/shared/PageHead'
import { SaveFailed } from '@/shared/SaveFailed'
import { useConsidered } from './considered'
import { LineRows } from './LineRows'
import { asked, priceIn, type Row, rowAgain, rowOf } from './lines'
import { ProductPicker } from './ProductPicker'
import { type Deal, draft, fetchQuote, type Product, QUOTES, type Quote, quoteKey, revise } from './quotes'
import { SumsOf } from './SumsOf'
import { Verdict } from './Verdict'
import './quotes.css'

const OURS = 'CNY'

interface Written {
  currency: string
  rows: Row[]
  notes?: string
}

interface WriteProps {
  deal: Deal
  /** The one that is edited. */
  quote?: Quote
  /** The one a new quote takes the place of. */
  revises?: Quote
}

/** An offer being written: what it comes to and whose word it needs are told beside it at every step; what is typed outlives the page. */
export function WriteQuote({ deal, quote, revises }: WriteProps) {
  const { t } = useTranslation('quotes')
  const kept = useDraft<Written>(`quote.${quote?.id ?? deal.id}.${revises?.id ?? ''}`)
  const [written, setWritten] = useState<Written>(() => ({ ...first(deal, quote ?? revises), ...kept.kept }))
  const { currency, rows, notes } = written
  const write = (part: Partial<Written>) => {
    const next = { ...written, ...part }
    setWritten(next)
    kept.keep(next)
  }
  const considered = useConsidered({ dealId: deal.id!, currency, rows, quoteId: quote?.id, revises: revises?.id })
  const add = (product: Product) => {
    const other = product.prices?.[0]?.price?.currency
    const chosen = rows.length === 0 && !priceIn(product, currency) && other ? other : currency
    write({ currency: chosen, rows: [...rows, rowOf(product, chosen)] })
  }
  return (
    <>
      <PageHead title={quote ? t('editOf', { number: quote.number }) : t('newFor', { deal: deal.name })} />
      <div className="writing">
        <div>
          <LineRows rows={rows} change={(changed) => write({ rows: changed })} currency={currency} told={considered.told} />
          <ProductPicker region={deal.region!} currency={currency} begun={rows.length > 0} add={add} />
          <div className="section notes">
            <label htmlFor="quote-notes">{t('notes')}</label>
            <Input.TextArea
              id="quote-notes"
              value={notes}
              maxLength={20_000}
              autoSize={{ minRows: 2, maxRows: 8 }}
              onChange={({ target }) => write({ notes: target.value })}
            />
          </div>
        </div>
        <aside>
          <Verdict whole={considered.whole} authority={considered.told?.authority} failure={considered.failure} again={considered.again} />
          <SumsOf total={considered.told?.total} sums={considered.told?.sums} />
          <Save
            ready={considered.whole}
            key={quote?.version}
            send={(version, key) =>
              quote
                ? revise(quote.id!, version ?? quote.version!, asked(rows)!, notes)
                : draft({ dealId: deal.id!, currency, lines: asked(rows)!, notes, revises: revises?.id }, key)
            }
            quote={quote}
            forget={() => {
              kept.done()
              if (quote) setWritten(first(deal, quote))
            }}
          />
        </aside>
      </div>
    </>
  )
}

const first = (deal: Deal, from?: Quote): Written => ({
  currency: from?.total?.currency ?? deal.amount?.currency ?? OURS,
  rows: (from?.lines ?? []).map(rowAgain),
  notes: from?.notes,
})

interface SaveProps {
  ready: boolean
  quote?: Quote
  send: (version: number | undefined, key: string) => Promise<Quote>
  forget: () => void
}

/** Kept for good; where somebody else wrote meanwhile, the writer decides whose words stand. */
function Save({ ready, quote, send, forget }: SaveProps) {
  const { t } = useTranslation('quotes')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [key] = useState(() => crypto.randomUUID())
  const save = useMutation({
    mutationFn: (version?: number) => send(version, key),
    onSuccess: (saved) => {
      forget()
      queries.setQueryData(quoteKey(saved.id!), saved)
      void queries.invalidateQueries({ queryKey: QUOTES })
      void message.success(t('saved'))
      void navigate({ to: '/quotes/$id', params: { id: saved.id! } })
    },
  })
  const overwrite = async () => save.mutate((await fetchQuote(quote!.id!)).version)
  const takeTheirs = () => {
    forget()
    void queries.invalidateQueries({ queryKey: quoteKey(quote!.id!) })
    void navigate({ to: '/quotes/$id', params: { id: quote!.id! } })
  }
  return (
    <div className="saving">
      <SaveFailed failure={save.error} keepMine={overwrite} takeTheirs={takeTheirs} />
      <Button type="primary" size="large" block disabled={!ready} loading={save.isPending} onClick={() => save.mutate(undefined)}>
        {t('saveQuote')}
      </Button>
      <p className="faint">{t('keptHere')}</p>
    </div>
  )
}
