import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { Facts } from '@/shared/Facts'
import { useFormats } from '@/shared/formats'
import { PageHead } from '@/shared/PageHead'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { ACCOUNTS, type Account, fetchAccount, fetchContacts } from './customers'
import { Deals } from './DealsPage'

const route = getRouteApi('/accounts/$id')

/** One customer: who they are, whom one talks to, what is being sold to them. */
export default function AccountPage() {
  const { id } = route.useParams()
  const account = useQuery({ queryKey: [...ACCOUNTS, 'one', id], queryFn: () => fetchAccount(id) })
  if (account.isPending) return <Skeletons />
  if (account.isError) return <Refused failure={account.error} again={() => void account.refetch()} />
  return <Known account={account.data} />
}

function Known({ account }: { account: Account }) {
  const { t } = useTranslation('customers')
  const { money, number, dayOfYear } = useFormats()
  const { annualRevenue } = account
  return (
    <>
      <PageHead title={account.name!} />
      <Facts
        label={(field) => t(`field.${field}`)}
        of={{
          owner: account.ownerName,
          industry: account.industry,
          location: account.location,
          annualRevenue: annualRevenue && money(annualRevenue),
          employees: account.employees && number(account.employees),
          foundedIn: account.foundedIn && String(account.foundedIn),
          parent: account.parentName,
          since: dayOfYear(account.firstRegisteredAt ?? account.createdAt!),
        }}
      />
      <Contacts accountId={account.id!} />
      <section className="section" aria-labelledby="deals">
        <h2 id="deals">{t('deals')}</h2>
        <Deals search={{ account: account.id }} />
      </section>
    </>
  )
}

function Contacts({ accountId }: { accountId: string }) {
  const { t } = useTranslation('customers')
  const contacts = useQuery({ queryKey: [...ACCOUNTS, 'contacts', accountId], queryFn: () => fetchContacts(accountId) })
  return (
    <section className="section" aria-labelledby="contacts">
      <h2 id="contacts">{t('contacts')}</h2>
      {contacts.isPending && <Skeletons rows={1} />}
      {contacts.isError && <Refused failure={contacts.error} again={() => void contacts.refetch()} />}
      {contacts.data?.items?.length === 0 && <Empty title={t('empty.contacts')} />}
      <ul className="cards">
        {contacts.data?.items?.map((contact) => (
          <li key={contact.id}>
            <div className="line">
              <b>{contact.name}</b>
              <span className="faint">{contact.title}</span>
            </div>
            <div className="line">
              {contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}
              {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
