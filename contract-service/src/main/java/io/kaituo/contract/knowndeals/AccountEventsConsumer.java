package io.kaituo.contract.knowndeals;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.AccountChanged;
import io.kaituo.events.AccountEvent.DealChanged;
import io.kaituo.events.AccountEvent.DealIntentRecorded;
import io.kaituo.events.AccountEvent.DealLost;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.AccountEvent.DealStageChanged;
import io.kaituo.events.AccountEvent.DealWon;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what a contract needs to know of deals and the companies they are with, and tells how deals get on. */
@ApplicationScoped
class AccountEventsConsumer implements EventConsumer<AccountEvent> {

    private final Inbox inbox;
    private final KnownDeals deals;
    private final List<DealFollower> followers;
    private final List<DealWatcher> watchers;

    AccountEventsConsumer(
            Inbox inbox, KnownDeals deals, @All List<DealFollower> followers, @All List<DealWatcher> watchers) {
        this.inbox = inbox;
        this.deals = deals;
        this.followers = followers;
        this.watchers = watchers;
    }

    @Incoming("account-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "known-deals";
    }

    @Override
    public Class<AccountEvent> family() {
        return AccountEvent.class;
    }

    @Override
    public Uni<?> apply(AccountEvent event) {
        if (event instanceof DealOpened opened) {
            return opened(opened);
        }
        if (event instanceof DealStageChanged moved) {
            return each(
                    watchers,
                    watcher -> watcher.moved(
                            moved.region(), moved.dealId(), moved.fromStage(), moved.stage(), moved.at()));
        }
        if (event instanceof DealWon || event instanceof DealLost) {
            return each(watchers, watcher -> watcher.ended(event.region(), event.subject()));
        }
        if (event instanceof DealChanged changed) {
            return changed(changed);
        }
        if (event instanceof DealIntentRecorded intent) {
            return deals.intend(intent.dealId(), intent.intentOn());
        }
        return event instanceof AccountChanged renamed ? renamed(renamed) : EventConsumer.nothing();
    }

    private Uni<?> opened(DealOpened deal) {
        return deals.keep(deal.dealId(), deal.region(), deal.accountId(), deal.name(), deal.ownerId())
                .chain(() -> deals.name(deal.accountId(), deal.region(), deal.accountName(), deal.at()))
                .chain(() -> each(
                        watchers,
                        watcher -> watcher.moved(deal.region(), deal.dealId(), null, deal.stage(), deal.at())));
    }

    private Uni<?> changed(DealChanged deal) {
        return deals.keep(deal.dealId(), deal.region(), deal.accountId(), deal.name(), deal.ownerId())
                .chain(() -> follow(deal.region(), deal.accountId()));
    }

    private Uni<?> renamed(AccountChanged account) {
        return deals.name(account.accountId(), account.region(), account.name(), account.at())
                .chain(() -> follow(account.region(), account.accountId()));
    }

    private Uni<?> follow(String region, UUID accountId) {
        return each(followers, follower -> follower.dealsChanged(region, accountId));
    }

    /** One after the other. */
    private static <T> Uni<?> each(List<T> all, Function<T, Uni<?>> told) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(told::apply)
                .onItem()
                .ignoreAsUni();
    }
}
