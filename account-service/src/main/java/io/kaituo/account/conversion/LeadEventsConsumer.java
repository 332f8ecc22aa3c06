package io.kaituo.account.conversion;

import io.kaituo.account.accounts.AccountsOfLeads;
import io.kaituo.account.deals.DealOpening;
import io.kaituo.events.ContestEvent.OwnershipDecided;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The manager's final say covers what a lead has become, too (R5.4): account and deal follow the ruling. */
@ApplicationScoped
class LeadEventsConsumer implements EventConsumer<OwnershipDecided> {

    private final Inbox inbox;
    private final AccountsOfLeads accounts;
    private final DealOpening deals;

    LeadEventsConsumer(Inbox inbox, AccountsOfLeads accounts, DealOpening deals) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.deals = deals;
    }

    @Incoming("lead-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "rulings";
    }

    @Override
    public Class<OwnershipDecided> family() {
        return OwnershipDecided.class;
    }

    /** A ruling before the conversion has its effect in lead-service alone: the conversion brings the right owner. */
    @Override
    public Uni<?> apply(OwnershipDecided ruled) {
        return ruled.accountId() == null
                ? EventConsumer.nothing()
                : accounts.belongTo(ruled).chain(() -> deals.belongTo(ruled));
    }
}
