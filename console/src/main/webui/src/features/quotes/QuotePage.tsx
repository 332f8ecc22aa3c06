import { FilePdfOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import { useLanguage } from '@/shared/language'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { Sla } from '@/shared/Sla'
import { isOpen } from './moves'
import { Objections } from './Objections'
import { Offered } from './Offered'
import { PaybackSheet } from './PaybackSheet'
import { QuoteMoves } from './QuoteMoves'
import { fetchAuthority, fetchQuote, type Quote, quoteKey } from './quotes'
import { Verdict } from './Verdict'
import { VersionsOf } from './VersionsOf'
import './quotes.css'

const route = getRouteApi('/quotes/$id')

/** One offer on its way to the customer: what it says, whose word it needs, what the customer holds against it. */
export default function QuotePage() {
  const { id } = route.useParams()
  const quote = useQuery({ queryKey: quoteKey(id), queryFn: () => fetchQuote(id) })
  if (quote.isPending) return <Skeletons />
  if (quote.isError) return <Refused failure={quote.error} again={() => void quote.refetch()} />
  return <Known quote={quote.data} />
}

function Known({ quote }: { quote: Quote }) {
  const { t } = useTranslation('quotes')
  const open = isOpen(quote)
  return (
    <>
      <PageHead title={quote.number!}>
        <span className="sla">{t(`status.${quote.status}`)}</span>
        {quote.status === 'ISSUED' && <Sla due={quote.expiresAt} />}
        {quote.issuedAt && (
          <Button icon={<FilePdfOutlined aria-hidden />} href={`/api/quotes/${quote.id}/document.pdf`} target="_blank">
            {t('paper')}
          </Button>
        )}
        <QuoteMoves quote={quote} />
      </PageHead>
      <QuoteFacts quote={quote} />
      {['DRAFT', 'APPROVED', 'IN_APPROVAL'].includes(quote.status ?? '') && <Judged quote={quote} />}
      <Offered quote={quote} />
      <Objections quote={quote} open={open} />
      <PaybackSheet quote={quote} open={open} />
      <VersionsOf quote={quote} />
      <Links quote={quote} />
    </>
  )
}

function Judged({ quote }: { quote: Quote }) {
  const { language } = useLanguage()
  const authority = useQuery({
    queryKey: [...quoteKey(quote.id!), 'authority', quote.version, language],
    queryFn: () => fetchAuthority(quote.id!),
    staleTime: 0,
  })
  return (
    <div className="section">
      <Verdict whole authority={authority.data} failure={authority.error ?? undefined} again={() => void authority.refetch()} />
    </div>
  )
}

function QuoteFacts({ quote }: { quote: Quote }) {
  const { t } = useTranslation('quotes')
  const { exact, number, moment } = useFormats()
  const { total, sums, expiresAt, answer } = quote
  const facts = {
    account: (
      <Link to="/accounts/$id" params={{ id: quote.accountId! }}>
        {quote.accountName}
      </Link>
    ),
    deal: (
      <Link to="/deals/$id" params={{ id: quote.dealId! }}>
        {quote.dealName}
      </Link>
    ),
    total: total && <b className="num">{exact(total)}</b>,
    discount: sums?.discount ? <span className="num">{`${number(sums.discount)} %`}</span> : undefined,
    owner: quote.ownerName,
    validUntil: expiresAt && moment(expiresAt),
    answer,
  }
  return <Facts of={facts} label={(field) => t(`field.${field}`)} />
}

function Links({ quote }: { quote: Quote }) {
  const { t } = useTranslation('quotes')
  const { agreement, revises, supersededBy } = quote
  return (
    <ul className="cards section">
      {agreement?.approvalId && (
        <li>
          <Link to="/approvals/$id" params={{ id: agreement.approvalId }}>
            {t('approval')}
          </Link>
        </li>
      )}
      {revises && (
        <li>
          <Link to="/quotes/$id" params={{ id: revises }}>
            {t('revisesThis')}
          </Link>
        </li>
      )}
      {supersededBy && (
        <li>
          <Link to="/quotes/$id" params={{ id: supersededBy }}>
            {t('revisedBy')}
          </Link>
        </li>
      )}
      <li>
        <Link to="/contracts" search={{ deal: quote.dealId }}>
          {t('contracts')}
        </Link>
      </li>
    </ul>
  )
}
