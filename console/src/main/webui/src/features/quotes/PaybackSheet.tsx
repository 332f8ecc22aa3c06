import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { useDraft } from '@/shared/draft'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import { plain } from './lines'
import { type Payback, type Quote, quoteKey, writePayback } from './quotes'

/** What the customer gets for their money, instead of a comparison of prices. */
export function PaybackSheet({ quote, open }: { quote: Quote; open: boolean }) {
  const { t } = useTranslation('quotes')
  const [writing, write] = useState(false)
  const { payback } = quote
  if (!payback && !open) return null
  return (
    <section className="section" aria-labelledby="payback">
      <div className="line">
        <h2 id="payback">{t('payback')}</h2>
        {open && <Button onClick={() => write(true)}>{t(payback ? 'paybackAgain' : 'paybackWrite')}</Button>}
      </div>
      {payback ? <Reckoned payback={payback} /> : <p className="faint">{t('noPayback')}</p>}
      {writing && <Sheet quote={quote} close={() => write(false)} />}
    </section>
  )
}

function Reckoned({ payback }: { payback: Payback }) {
  const { t } = useTranslation('quotes')
  const { exact, number } = useFormats()
  const money = (amount: number | undefined) => exact({ amount: amount!, currency: payback.currency! })
  return (
    <>
      <Facts
        label={(field) => t(`paid.${field}`)}
        of={{
          investment: <span className="num">{money(payback.investment)}</span>,
          yearly: <span className="num">{money(payback.yearlyBenefit)}</span>,
          months: <b className="num">{t('months', { count: payback.paybackMonths })}</b>,
          returns: <b className="num">{`${number(payback.returnPercent!)} %`}</b>,
        }}
      />
      <ul className="cards section">
        {payback.benefits?.map((benefit) => (
          <li key={benefit.title}>
            <div className="line">
              <b>{benefit.title}</b>
              <span className="num">{money(benefit.yearly)}</span>
            </div>
            <p className="faint">{benefit.evidence}</p>
          </li>
        ))}
      </ul>
      <ol className="years num" aria-label={t('cumulative')}>
        {payback.cumulative?.map((year) => (
          <li key={year.year}>
            <span className="faint">{t('year', { count: year.year })}</span> {money(year.gained)}
          </li>
        ))}
      </ol>
    </>
  )
}

interface Written {
  years: string
  benefits: { title: string; yearly: string; evidence: string }[]
}

const A_YEAR_AHEAD = '3'

function Sheet({ quote, close }: { quote: Quote; close: () => void }) {
  const { t } = useTranslation('quotes')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const draft = useDraft<Written>(`payback.${quote.id}`)
  const send = useMutation({
    mutationFn: ({ years, benefits }: Written) =>
      writePayback(quote.id!, quote.version!, {
        years: Number(plain(years)),
        benefits: benefits.map((benefit) => ({ ...benefit, yearly: plain(benefit.yearly) as never })),
      }),
    onSuccess: (written) => {
      draft.done()
      queries.setQueryData(quoteKey(quote.id!), written)
      close()
    },
    onError: (refused) => void message.error(wordsOf(refused, t)),
  })
  const known: Written = {
    years: String(quote.payback?.years ?? A_YEAR_AHEAD),
    benefits: quote.payback?.benefits?.map((one) => ({ ...one, yearly: String(one.yearly) })) ?? [{ title: '', yearly: '', evidence: '' }],
  }
  const required = (field: string) => [{ required: true, whitespace: true, message: t('required', { field }) }]
  const amount = [
    { validator: async (_: unknown, typed: string) => (Number(plain(typed)) > 0 ? undefined : Promise.reject(t('wrong.amount'))) },
  ]
  const years = [{ pattern: /^\s*([1-9]|1\d|20)\s*$/, message: t('wrong.years') }]
  return (
    <Drawer open onClose={close} size={560} title={t('payback')}>
      <Form<Written>
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...known, ...draft.kept }}
        onValuesChange={(_, written) => draft.keep(written)}
        onFinish={(written) => send.mutate(written)}
      >
        <Form.List name="benefits">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <fieldset key={key} className="benefit">
                  <legend>{t('benefit', { count: name + 1 })}</legend>
                  <Form.Item name={[name, 'title']} label={t('benefitTitle')} rules={required(t('benefitTitle'))}>
                    <Input maxLength={500} />
                  </Form.Item>
                  <Form.Item name={[name, 'yearly']} label={t('yearly')} rules={amount}>
                    <Input inputMode="decimal" autoComplete="off" />
                  </Form.Item>
                  <Form.Item name={[name, 'evidence']} label={t('evidence')} rules={required(t('evidence'))}>
                    <Input maxLength={1000} />
                  </Form.Item>
                  {fields.length > 1 && (
                    <Button type="text" onClick={() => remove(name)}>
                      {t('benefitRemove', { count: name + 1 })}
                    </Button>
                  )}
                </fieldset>
              ))}
              <Button onClick={() => add({ title: '', yearly: '', evidence: '' })}>{t('benefitAdd')}</Button>
            </>
          )}
        </Form.List>
        <Form.Item name="years" label={t('years')} rules={years} style={{ marginTop: 16 }}>
          <Input inputMode="numeric" autoComplete="off" />
        </Form.Item>
        <div className="sheet-actions">
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Drawer>
  )
}
