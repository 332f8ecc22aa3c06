package io.kaituo.notification.subscription;

import io.kaituo.events.SubscriptionEvent;
import io.kaituo.events.SubscriptionEvent.SubscriptionChanged;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All subscriptions the current transaction may see: a client its own, administrators those of their regions. */
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<Subscription, UUID> {

    private final Caller caller;
    private final Outbox outbox;
    private final Event<ServingBegins> openings;
    private final Event<ServingChanges> changes;
    private final Clock clock;

    Subscriptions(
            Caller caller, Outbox outbox, Event<ServingBegins> openings, Event<ServingChanges> changes, Clock clock) {
        this.caller = caller;
        this.outbox = outbox;
        this.openings = openings;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws Refused 404 for one the caller may not know of */
    public Uni<Subscription> get(UUID id) {
        return findById(id).map(found -> {
            if (found == null || !sight().covers(found.ownerId())) {
                throw Refused.notFound();
            }
            return found;
        });
    }

    /** @throws RuleViolation when the caller has so many in the region already */
    Uni<Void> requireFewer(int most, String region) {
        return count("region = ?1 and ownerId = ?2", region, caller.id())
                .invoke(there -> {
                    if (there >= most) {
                        throw new RuleViolation("subscription.too-many", most);
                    }
                })
                .replaceWithVoid();
    }

    /** The service stops serving it and says so to its owner, in the current transaction. */
    public Uni<Void> disable(UUID id, DisabledReason because) {
        return findById(id)
                .invoke(found -> {
                    var told = found == null ? null : found.disable(because, clock.instant());
                    if (told != null) {
                        tell(found, told);
                    }
                })
                .replaceWithVoid();
    }

    Uni<Subscription> open(Subscription subscription) {
        var told = subscription.opened();
        return persist(subscription).invoke(stored -> {
            openings.fire(new ServingBegins(stored.id(), stored.region(), told.startPosition(), told.at()));
            outbox.publish(told);
        });
    }

    /** What became of it, for the trail and for what serves it. */
    void tell(Subscription subscription, SubscriptionEvent told) {
        boolean refiltered = told instanceof SubscriptionChanged changed && changed.refiltered();
        changes.fire(new ServingChanges(subscription.id(), subscription.region(), subscription.isActive(), refiltered));
        outbox.publish(told);
    }

    Uni<Void> remove(Subscription subscription) {
        outbox.publish(subscription.removed(clock.instant()));
        return delete(subscription);
    }

    Uni<List<Subscription>> page(String region, SubscriptionFilter filter, Cursor after, int most) {
        return filter.narrow(ListQuery.newestFirst(region, "createdAt", after).seenBy(sight(), "ownerId"))
                .list(this, most);
    }

    private Sight sight() {
        return caller.is("admin") ? Sight.EVERYBODY : new Sight(Set.of(caller.id()), false);
    }
}
