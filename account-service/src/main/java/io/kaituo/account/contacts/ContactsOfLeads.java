package io.kaituo.account.contacts;

import io.kaituo.events.ConversionEvent.LeadBecameAccount;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The people behind the leads that became accounts, under the ids that lead-service minted (decision 15). */
@ApplicationScoped
public class ContactsOfLeads {

    private final Contacts contacts;
    private final Outbox outbox;
    private final Clock clock;

    ContactsOfLeads(Contacts contacts, Outbox outbox, Clock clock) {
        this.contacts = contacts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Nobody, when the lead knew no name. */
    public Uni<?> become(LeadBecameAccount lead) {
        if (lead.contactId() == null) {
            return Uni.createFrom().voidItem();
        }
        var contact = Contact.of(lead, clock.instant());
        outbox.publish(contact.added());
        return contacts.persist(contact);
    }
}
