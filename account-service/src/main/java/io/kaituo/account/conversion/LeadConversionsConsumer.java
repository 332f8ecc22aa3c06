package io.kaituo.account.conversion;

import io.kaituo.account.accounts.AccountsOfLeads;
import io.kaituo.account.contacts.ContactsOfLeads;
import io.kaituo.account.deals.DealOpening;
import io.kaituo.events.ConversionEvent.LeadBecameAccount;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Makes of a converted lead exactly the account, contact and deal whose ids its owner holds already (decision 15). */
@ApplicationScoped
class LeadConversionsConsumer implements EventConsumer<LeadBecameAccount> {

    private final Inbox inbox;
    private final AccountsOfLeads accounts;
    private final ContactsOfLeads contacts;
    private final DealOpening deals;

    LeadConversionsConsumer(Inbox inbox, AccountsOfLeads accounts, ContactsOfLeads contacts, DealOpening deals) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.contacts = contacts;
        this.deals = deals;
    }

    @Incoming("lead-conversions")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "conversions";
    }

    @Override
    public Class<LeadBecameAccount> family() {
        return LeadBecameAccount.class;
    }

    @Override
    public Uni<?> apply(LeadBecameAccount lead) {
        return accounts.become(lead)
                .call(account -> deals.become(lead, account))
                .call(() -> contacts.become(lead));
    }
}
