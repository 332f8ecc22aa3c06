import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plain } from '@/shared/decimals'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import { Sheet, Words } from '@/shared/Sheet'
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
      {writing && <Reckon quote={quote} close={() => write(false)} />}
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
          // Of nothing spent there is no share.
          returns: payback.returnPercent == null ? undefined : <b className="num">{`${number(payback.returnPercent)} %`}</b>,
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

function Reckon({ quote, close }: { quote: Quote; close: () => void }) {
  const { t } = useTranslation('quotes')
  const queries = useQueryClient()
  const known: Written = {
    years: String(quote.payback?.years ?? A_YEAR_AHEAD),
    benefits: quote.payback?.benefits?.map((one) => ({ ...one, yearly: String(one.yearly) })) ?? [{ title: '', yearly: '', evidence: '' }],
  }
  const send = ({ years, benefits }: Written) =>
    writePayback(quote.id!, quote.version!, {
      years: Number(plain(years)),
      benefits: benefits.map((benefit) => ({ ...benefit, yearly: plain(benefit.yearly) as never })),
    })
  const amount = [
    { validator: async (_: unknown, typed: string) => (Number(plain(typed)) > 0 ? undefined : Promise.reject(t('wrong.amount'))) },
  ]
  const years = [{ pattern: /^\s*([1-9]|1\d|20)\s*$/, message: t('wrong.years') }]
  return (
    <Sheet<Written, Quote>
      title={t('payback')}
      submit={t('save')}
      draft={`payback.${quote.id}`}
      initial={known}
      send={send}
      onDone={(written) => queries.setQueryData(quoteKey(quote.id!), written)}
      close={close}
      size={560}
    >
      <Form.List name="benefits">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <fieldset key={key} className="benefit">
                <legend>{t('benefit', { count: name + 1 })}</legend>
                <Words name={[name, 'title']} label={t('benefitTitle')} short most={500} />
                <Form.Item name={[name, 'yearly']} label={t('yearly')} rules={amount}>
                  <Input inputMode="decimal" autoComplete="off" />
                </Form.Item>
                <Words name={[name, 'evidence']} label={t('evidence')} short most={1000} />
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
    </Sheet>
  )
}
