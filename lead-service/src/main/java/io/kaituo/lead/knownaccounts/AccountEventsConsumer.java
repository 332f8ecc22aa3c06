package io.kaituo.lead.knownaccounts;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.AccountChanged;
import io.kaituo.events.AccountEvent.AccountCreated;
import io.kaituo.events.AccountEvent.DealIntentRecorded;
import io.kaituo.events.AccountEvent.DealLost;
import io.kaituo.events.AccountEvent.DealReopened;
import io.kaituo.events.AccountEvent.DealWon;
import io.kaituo.lead.category.Intents;
import io.kaituo.lead.referral.Referrals;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what leads need to know of accounts, and hears what became of the deals that leads became. */
@ApplicationScoped
class AccountEventsConsumer implements EventConsumer<AccountEvent> {

    private final Inbox inbox;
    private final KnownAccounts accounts;
    private final Referrals referrals;
    private final Intents intents;

    AccountEventsConsumer(Inbox inbox, KnownAccounts accounts, Referrals referrals, Intents intents) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.referrals = referrals;
        this.intents = intents;
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
        if (event instanceof AccountChanged changed) {
            return accounts.keep(changed.accountId(), changed.region(), changed.name(), changed.at());
        }
        if (event instanceof DealWon won) {
            return referrals.won(won.region(), won.dealId());
        }
        if (event instanceof DealIntentRecorded shown) {
            return intents.shown(shown.region(), shown.accountId(), shown.dealId(), shown.intentOn(), shown.at());
        }
        if (event instanceof DealLost lost) {
            return intents.over(lost.region(), lost.accountId(), lost.dealId());
        }
        return event instanceof DealReopened reopened
                ? referrals.reopened(reopened.region(), reopened.dealId())
                : EventConsumer.nothing();
    }
}
