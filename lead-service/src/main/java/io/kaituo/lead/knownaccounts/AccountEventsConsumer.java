package io.kaituo.lead.knownaccounts;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.AccountChanged;
import io.kaituo.events.AccountEvent.AccountCreated;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what leads need to know of accounts. */
@ApplicationScoped
class AccountEventsConsumer implements EventConsumer<AccountEvent> {

    private final Inbox inbox;
    private final KnownAccounts accounts;

    AccountEventsConsumer(Inbox inbox, KnownAccounts accounts) {
        this.inbox = inbox;
        this.accounts = accounts;
    }

    @Incoming("account-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "known-accounts";
    }

    @Override
    public Class<AccountEvent> family() {
        return AccountEvent.class;
    }

    @Override
    public Uni<?> apply(AccountEvent event) {
        if (event instanceof AccountCreated created) {
            return accounts.keep(created.accountId(), created.region(), created.name(), created.at());
        }
        return event instanceof AccountChanged changed
                ? accounts.keep(changed.accountId(), changed.region(), changed.name(), changed.at())
                : EventConsumer.nothing();
    }
}
