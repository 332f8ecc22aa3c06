package io.kaituo.notification.subscription;

import io.kaituo.events.SubscriptionEvent;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.feed.FeedCursor;
import io.kaituo.notification.feed.FeedLog;
import io.kaituo.notification.feed.PublicTypes;
import io.kaituo.notification.inbox.SubscriptionNews;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Subscriptions over HTTP: an integrator's own, all of the region for its administrators. */
@Path("/api/subscriptions")
@RolesAllowed({"integrator", "admin"})
@UnitOfWork
class SubscriptionResource {

    private final Subscriptions subscriptions;
    private final KeyRing ring;
    private final Targets targets;
    private final FeedLog feed;
    private final Outbox outbox;
    private final SubscriptionNews news;
    private final Directory directory;
    private final Caller caller;
    private final IfMatch ifMatch;
    private final Clock clock;
    private final int most;

    SubscriptionResource(
            Subscriptions subscriptions,
            KeyRing ring,
            Targets targets,
            FeedLog feed,
            Outbox outbox,
            SubscriptionNews news,
            Directory directory,
            Caller caller,
            IfMatch ifMatch,
            Clock clock,
            @ConfigProperty(name = "kaituo.integrators.subscriptions") int most) {
        this.subscriptions = subscriptions;
        this.ring = ring;
        this.targets = targets;
        this.feed = feed;
        this.outbox = outbox;
        this.news = news;
        this.directory = directory;
        this.caller = caller;
        this.ifMatch = ifMatch;
        this.clock = clock;
        this.most = most;
    }

    /** The answer alone shows the secret. */
    @POST
    @ResponseStatus(201)
    public Uni<NewSecretView> open(@NotNull @Valid OpenSubscription asked) {
        String region = caller.region(asked.region());
        requireKnown(asked.types());
        return subscriptions
                .requireFewer(most, region)
                .chain(() -> targets.of(asked.url()))
                .chain(() -> start(region, asked.startAt()))
                .chain(start -> open(asked, region, start));
    }

    private Uni<NewSecretView> open(OpenSubscription asked, String region, long start) {
        var id = Uuid7.next();
        var secret = ring.secret(id);
        var opened = Subscription.open(id, asked, region, caller.id(), start, secret, ring.pair(id), clock.instant());
        return subscriptions
                .open(opened)
                .chain(Transaction.answer(subscription -> new NewSecretView(view(subscription), secret.shown())));
    }

    @GET
    public Uni<Page<SubscriptionView>> list(@BeanParam SubscriptionFilter filter, @Valid @BeanParam PageRequest page) {
        return page.newestFirst(
                caller.regions(filter.region),
                region -> subscriptions.page(region, filter, page.after(Cursor.NEWEST), page.limit() + 1),
                Subscription::place,
                this::view);
    }

    @GET
    @Path("/{id}")
    public Uni<SubscriptionView> one(UUID id) {
        return subscriptions.get(id).map(this::view);
    }

    @PUT
    @Path("/{id}")
    public Uni<SubscriptionView> change(UUID id, @NotNull @Valid ChangeSubscription asked) {
        requireKnown(asked.types());
        return subscriptions
                .get(id)
                .invoke(subscription -> ifMatch.require(subscription.version()))
                .call(() -> targets.of(asked.url()))
                .chain(changed(subscription -> subscription.change(asked, clock.instant())));
    }

    @POST
    @Path("/{id}/pause")
    public Uni<SubscriptionView> pause(UUID id) {
        return subscriptions.get(id).chain(changed(subscription -> subscription.pause(clock.instant())));
    }

    /** Goes on where it stopped; also the way back after it was disabled. */
    @POST
    @Path("/{id}/resumption")
    public Uni<SubscriptionView> resume(UUID id) {
        return subscriptions
                .get(id)
                .call(subscription -> news.settled(subscription.region(), id))
                .chain(changed(subscription -> subscription.resume(clock.instant())));
    }

    /** A new secret; for 24 hours messages carry a signature with the one before as well. */
    @POST
    @Path("/{id}/secret")
    public Uni<NewSecretView> rotate(UUID id) {
        var fresh = ring.secret(id);
        return subscriptions
                .get(id)
                .invoke(subscription -> outbox.publish(subscription.rotate(fresh, clock.instant())))
                .chain(Transaction.answer(subscription -> new NewSecretView(view(subscription), fresh.shown())));
    }

    @DELETE
    @Path("/{id}")
    public Uni<Void> remove(UUID id) {
        return subscriptions
                .get(id)
                .call(subscription -> news.settled(subscription.region(), id))
                .chain(subscriptions::remove);
    }

    private Function<Subscription, Uni<? extends SubscriptionView>> changed(
            Function<Subscription, SubscriptionEvent> change) {
        return subscription -> {
            subscriptions.tell(subscription, change.apply(subscription));
            return Transaction.<Subscription, SubscriptionView>answer(this::view)
                    .apply(subscription);
        };
    }

    private Uni<Long> start(String region, String startAt) {
        return feed.head(region).map(head -> {
            if (startAt == null) {
                return head.lastPosition();
            }
            var cursor = FeedCursor.parse(startAt);
            if (!cursor.region().equals(region) || cursor.position() > head.lastPosition()) {
                throw Refused.unprocessable("subscription.start", startAt, head.end());
            }
            if (head.expired(cursor.position())) {
                throw Refused.gone("feed.expired", head.oldestId());
            }
            return cursor.position();
        });
    }

    private static void requireKnown(Collection<String> types) {
        var unknown = types == null
                ? java.util.List.<String>of()
                : types.stream()
                        .filter(type -> !PublicTypes.ofDeals().contains(type))
                        .toList();
        if (!unknown.isEmpty()) {
            throw Refused.unprocessable(
                    "subscription.type",
                    String.join(", ", unknown),
                    PublicTypes.ofDeals().stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private SubscriptionView view(Subscription subscription) {
        return subscription.view(directory.name(subscription.ownerId()));
    }
}
