import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Choice } from '@/shared/Choice'
import { convert, fetchAccounts } from './doings'
import { LeadForm } from './LeadForm'
import type { Lead } from './leads'

interface Terms {
  dealName?: string
  amount?: string
  expectedCloseOn?: string
  accountId?: string
}

/** The lead becomes an account with a deal, or a deal of an account that is there already. */
export default function ConvertForm({ lead, close }: { lead: Lead; close: () => void }) {
  const { t } = useTranslation('leads')
  const accounts = useQuery({ queryKey: ['accounts-to-join', lead.region], queryFn: () => fetchAccounts(lead) })
  return (
    <LeadForm<Terms>
      lead={lead}
      name="convert"
      title={t('convert.title')}
      submit={t('convert.submit')}
      done={t('convert.done')}
      send={({ dealName, amount, expectedCloseOn, accountId }, key) =>
        convert(
          lead.id!,
          {
            dealName: dealName?.trim() || undefined,
            amount: amount ? { amount: String(amount), currency: 'CNY' } : undefined,
            expectedCloseOn: expectedCloseOn || undefined,
            accountId: accountId || undefined,
          },
          key,
        )
      }
      close={close}
    >
      <Form.Item name="dealName" label={t('convert.dealName')}>
        <Input autoFocus maxLength={200} placeholder={lead.companyName} />
      </Form.Item>
      <Form.Item name="amount" label={t('convert.amount')}>
        <Input type="number" min={0} step="0.01" inputMode="decimal" />
      </Form.Item>
      <Form.Item name="expectedCloseOn" label={t('convert.expectedCloseOn')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="accountId" label={t('convert.account')}>
        <Choice
          none={t('convert.newAccount')}
          options={(accounts.data?.items ?? []).map(({ id, name }) => ({ value: id!, label: name! }))}
        />
      </Form.Item>
    </LeadForm>
  )
}
