import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wordsOf } from '@/shared/api/problem'
import { Choice } from '@/shared/Choice'
import { plain } from '@/shared/decimals'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { LANGUAGES, useLanguage } from '@/shared/language'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { CONTRACTS, contractKey, draft, fetchDeal, fetchQuote, fetchTemplates } from './contracts'
import { contentLines, linesOf, type Quote, totalOf } from './writing'
import './contracts.css'

const route = getRouteApi('/contracts/new')

/** A contract begins with what the customer accepted, on the template of its kind with every clause that it must have. */
export default function NewContractPage() {
  const { t } = useTranslation('contracts')
  const { quote: quoteId, deal } = route.useSearch()
  const quote = useQuery({ queryKey: [...CONTRACTS, 'quote', quoteId], queryFn: () => fetchQuote(quoteId!), enabled: !!quoteId })
  const dealId = quote.data?.dealId ?? deal
  const known = useQuery({ queryKey: [...CONTRACTS, 'deal', dealId], queryFn: () => fetchDeal(dealId!), enabled: !!dealId })
  if (!quoteId && !deal)
    return (
      <>
        <PageHead title={t('new')} />
        <Empty title={t('ofWhat')} action={<Link to="/quotes">{t('toQuotes')}</Link>}>
          {t('ofWhatText')}
        </Empty>
      </>
    )
  const failed = [quote, known].find((asked) => asked.isError)
  if (failed) return <Refused failure={failed.error} again={() => void failed.refetch()} />
  if (!known.data) return <Skeletons />
  return (
    <>
      <PageHead title={t('newFor', { deal: known.data.name })} />
      <Begin dealId={dealId!} region={known.data.region!} currency={known.data.amount?.currency ?? 'CNY'} quote={quote.data} />
    </>
  )
}

interface BeginProps {
  dealId: string
  region: string
  currency: string
  quote?: Quote
}

interface Asked {
  kind?: string
  language: string
  total?: string
}

function Begin({ dealId, region, currency, quote }: BeginProps) {
  const { t } = useTranslation('contracts')
  const { exact } = useFormats()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const templates = useQuery({ queryKey: [...CONTRACTS, 'templates', region, language], queryFn: () => fetchTemplates(region) })
  const begin = useMutation({
    mutationFn: (asked: Asked) => draft(drafted(asked, dealId, currency, quote), key),
    onSuccess: (contract) => {
      queries.setQueryData(contractKey(contract.id!), contract)
      void queries.invalidateQueries({ queryKey: [...CONTRACTS, 'list'] })
      void navigate({ to: '/contracts/$id/edit', params: { id: contract.id! }, replace: true })
    },
  })
  if (templates.isPending) return <Skeletons rows={2} />
  if (templates.isError) return <Refused failure={templates.error} again={() => void templates.refetch()} />
  const usual = templates.data.find((one) => one.ordinary) ?? templates.data[0]
  return (
    <Form<Asked>
      className="panel begin"
      layout="vertical"
      requiredMark={false}
      initialValues={{ kind: usual?.kind, language }}
      onFinish={(asked) => begin.mutate(asked)}
    >
      {quote && (
        <p>
          {t('fromQuote')}{' '}
          <Link to="/quotes/$id" params={{ id: quote.id! }} className="num">
            {quote.number}
          </Link>{' '}
          · <b className="num">{exact(quote.total!)}</b>
        </p>
      )}
      {!quote && (
        <Form.Item
          name="total"
          label={`${t('field.total')} (${currency})`}
          rules={[{ required: true, message: t('required', { field: t('field.total') }) }]}
        >
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      )}
      {templates.data.length > 0 && (
        <Form.Item name="kind" label={t('kind')}>
          <Choice options={templates.data.map((one) => ({ value: one.kind!, label: one.title! }))} />
        </Form.Item>
      )}
      <Form.Item name="language" label={t('languageOfPaper')}>
        <Choice options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      {begin.isError && <Alert type="error" showIcon role="alert" title={wordsOf(begin.error, t)} style={{ marginBottom: 16 }} />}
      <Button type="primary" htmlType="submit" loading={begin.isPending}>
        {t('begin')}
      </Button>
    </Form>
  )
}

function drafted({ kind, language, total }: Asked, dealId: string, currency: string, quote: Quote | undefined) {
  const content = { kind: kind || undefined, language: language || undefined }
  if (!quote) return { dealId, total: { amount: plain(total) as never, currency }, content }
  const lines = linesOf(quote)
  const quoted = quote.total!.currency!
  return {
    dealId,
    quoteId: quote.id,
    total: { amount: totalOf(lines) as never, currency: quoted },
    content: { ...content, lines: contentLines(lines, quoted) },
  }
}
