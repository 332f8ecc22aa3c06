import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { plain } from '@/shared/decimals'
import { Entries } from '@/shared/Entries'
import { useFormats } from '@/shared/formats'
import { DueFields } from './DueFields'
import { amountOf, type WrittenLine } from './writing'

const NUMBER = /^-?\d+(\.\d+)?$/

/** What a number is typed as. */
function useNumber(code: string, above = false) {
  const { t } = useTranslation('contracts')
  return [
    {
      validator: async (_: unknown, typed: string | undefined) => {
        const text = plain(typed)
        if (text && (!NUMBER.test(text) || (above && Number(text) <= 0))) throw new Error(t(`wrong.${code}`))
      },
    },
  ]
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation('contracts')
  return (
    <section className="panel part" aria-labelledby={`part-${name}`}>
      <h2 id={`part-${name}`}>{t(`part.${name}`)}</h2>
      {children}
    </section>
  )
}

/** What is sold; the total follows. */
export function Goods({ currency }: { currency: string }) {
  const { t } = useTranslation('contracts')
  const lines = Form.useWatch('lines', { form: Form.useFormInstance(), preserve: true }) as WrittenLine[] | undefined
  const number = useNumber('number')
  return (
    <Part name="goods">
      <Entries name="lines" fresh={{ quantity: '1' }} add={t('add.line')} remove={(at) => t('remove.line', { at })}>
        {(at) => (
          <div className="entry">
            <Form.Item name={[at, 'title']} label={t('line.title')} className="wide">
              <Input maxLength={500} aria-label={t('numbered', { field: t('line.title'), at: at + 1 })} />
            </Form.Item>
            <Form.Item name={[at, 'quantity']} label={t('line.quantity')} rules={number}>
              <Input inputMode="decimal" autoComplete="off" aria-label={t('numbered', { field: t('line.quantity'), at: at + 1 })} />
            </Form.Item>
            <Form.Item name={[at, 'price']} label={t('line.price')} rules={number}>
              <Input inputMode="decimal" autoComplete="off" aria-label={t('numbered', { field: t('line.price'), at: at + 1 })} />
            </Form.Item>
            <Amount line={lines?.[at]} currency={currency} />
          </div>
        )}
      </Entries>
      {!lines?.length && (
        <Form.Item name="total" label={`${t('field.total')} (${currency})`} rules={number}>
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      )}
    </Part>
  )
}

function Amount({ line, currency }: { line?: WrittenLine; currency: string }) {
  const { exact } = useFormats()
  const amount = line && amountOf(line)
  return <b className="num amount">{amount ? exact({ amount, currency }) : '–'}</b>
}

/** Instalments that together are the total. */
export function Payments({ currency }: { currency: string }) {
  const { t } = useTranslation('contracts')
  const share = useNumber('share', true)
  return (
    <Part name="payments">
      <Entries
        name="payments"
        fresh={{ by: 'percent', from: 'signature', unit: 'd' }}
        add={t('add.payment')}
        remove={(at) => t('remove.payment', { at })}
      >
        {(at) => (
          <div className="entry">
            <Form.Item name={[at, 'title']} label={t('payment.title')}>
              <Input maxLength={200} aria-label={t('numbered', { field: t('payment.title'), at: at + 1 })} />
            </Form.Item>
            <Form.Item name={[at, 'share']} label={t('payment.share')} rules={[{ required: true, message: t('wrong.share') }, ...share]}>
              <Input inputMode="decimal" autoComplete="off" aria-label={t('numbered', { field: t('payment.share'), at: at + 1 })} />
            </Form.Item>
            <Form.Item name={[at, 'by']} label={t('payment.by')}>
              <Choice
                aria-label={t('numbered', { field: t('payment.by'), at: at + 1 })}
                options={[
                  { value: 'percent', label: '%' },
                  { value: 'amount', label: currency },
                ]}
              />
            </Form.Item>
            <DueFields list="payments" at={at} about={t('payment.name', { at: at + 1 })} />
          </div>
        )}
      </Entries>
    </Part>
  )
}

/** From when until when, and the day the customer wants to sign: approvals are due backwards from it. */
export function TermOf() {
  const { t } = useTranslation('contracts')
  return (
    <Part name="term">
      <div className="entry">
        {(['startsOn', 'endsOn', 'wantedOn'] as const).map((field) => (
          <Form.Item key={field} name={field} label={t(`field.${field}`)}>
            <Input type="date" />
          </Form.Item>
        ))}
      </div>
    </Part>
  )
}

const PARTY_FIELDS = ['name', 'address', 'representative', 'signatory'] as const

export function Parties() {
  const { t } = useTranslation('contracts')
  return (
    <Part name="parties">
      <div className="parties">
        {(['customer', 'ours'] as const).map((side) => (
          <fieldset key={side}>
            <legend>{t(`side.${side}`)}</legend>
            {PARTY_FIELDS.map((field) => (
              <Form.Item key={field} name={[side, field]} label={t(`party.${field}`)}>
                <Input maxLength={300} aria-label={t('fieldOf', { field: t(`party.${field}`), name: t(`side.${side}`) })} />
              </Form.Item>
            ))}
          </fieldset>
        ))}
      </div>
    </Part>
  )
}

export function Deliveries() {
  const { t } = useTranslation('contracts')
  return (
    <Part name="deliveries">
      <Entries name="deliveries" fresh={{ item: '', unit: 'd' }} add={t('add.delivery')} remove={(at) => t('remove.delivery', { at })}>
        {(at) => (
          <div className="entry">
            <Form.Item
              name={[at, 'item']}
              label={t('delivery.item')}
              className="wide"
              rules={[{ required: true, whitespace: true, message: t('required', { field: t('delivery.item') }) }]}
            >
              <Input maxLength={500} aria-label={t('numbered', { field: t('delivery.item'), at: at + 1 })} />
            </Form.Item>
            <Form.Item name={[at, 'acceptance']} label={t('delivery.acceptance')}>
              <Input maxLength={2000} aria-label={t('numbered', { field: t('delivery.acceptance'), at: at + 1 })} />
            </Form.Item>
            <DueFields list="deliveries" at={at} about={t('delivery.name', { at: at + 1 })} />
          </div>
        )}
      </Entries>
    </Part>
  )
}

export function Scope() {
  const { t } = useTranslation('contracts')
  return (
    <Part name="scope">
      <Form.Item name="scope" label={t('field.scope')}>
        <Input.TextArea maxLength={20_000} autoSize={{ minRows: 2, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="terms" label={t('field.terms')}>
        <Input.TextArea maxLength={100_000} autoSize={{ minRows: 2, maxRows: 16 }} />
      </Form.Item>
    </Part>
  )
}

export function Penalties() {
  const { t } = useTranslation('contracts')
  const rules = (field: string) => [{ required: true, whitespace: true, message: t('required', { field: t(`penalty.${field}`) }) }]
  return (
    <Part name="penalties">
      <Entries name="penalties" fresh={{}} add={t('add.penalty')} remove={(at) => t('remove.penalty', { at })}>
        {(at) => (
          <div className="entry">
            {(['breach', 'consequence'] as const).map((field) => (
              <Form.Item key={field} name={[at, field]} label={t(`penalty.${field}`)} className="wide" rules={rules(field)}>
                <Input maxLength={500} aria-label={t('numbered', { field: t(`penalty.${field}`), at: at + 1 })} />
              </Form.Item>
            ))}
          </div>
        )}
      </Entries>
    </Part>
  )
}
