import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Empty } from '@/shared/Empty'
import { useFormats } from '@/shared/formats'
import { Refused } from '@/shared/Refused'
import { Skeletons } from '@/shared/Skeletons'
import { CHANNELS } from './channels'
import { contactsKey, fetchContacts, type LeadContact } from './leads'

/** What was said with the customer, newest first. */
export function Contacts({ leadId }: { leadId: string }) {
  const { t } = useTranslation('leads')
  const contacts = useQuery({ queryKey: contactsKey(leadId), queryFn: () => fetchContacts(leadId) })
  return (
    <section aria-labelledby="contacts" className="section">
      <h2 id="contacts">{t('contact.list')}</h2>
      {contacts.isPending && <Skeletons rows={2} />}
      {contacts.isError && <Refused failure={contacts.error} again={() => void contacts.refetch()} />}
      {contacts.data?.items?.length === 0 && <Empty title={t('contact.none')}>{t('contact.noneText')}</Empty>}
      <ul className="cards">
        {contacts.data?.items?.map((contact) => (
          <li key={contact.id}>
            <Contact contact={contact} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contact({ contact }: { contact: LeadContact }) {
  const { t } = useTranslation('leads')
  const { moment, date } = useFormats()
  const known = CHANNELS.find((channel) => channel === contact.channel)
  return (
    <>
      <div className="line">
        <b>{known ? t(`channel.${known}`) : contact.channel}</b>
        <span className="faint">
          {contact.loggedByName} · {contact.at && moment(contact.at)}
        </span>
      </div>
      <p>{contact.summary}</p>
      {contact.nextStep && (
        <p className="faint">
          {t('contact.nextStep')}: {contact.nextStep}
          {contact.nextStepDue && ` · ${date(contact.nextStepDue)}`}
        </p>
      )}
    </>
  )
}
