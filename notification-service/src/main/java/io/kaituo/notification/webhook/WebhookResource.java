package io.kaituo.notification.webhook;

import io.kaituo.events.Uuid7;
import io.kaituo.events.feed.SubscriptionTest;
import io.kaituo.notification.feed.FeedLog;
import io.kaituo.notification.subscription.KeyRing;
import io.kaituo.notification.subscription.Subscription;
import io.kaituo.notification.subscription.Subscriptions;
import io.kaituo.notification.subscription.Targets;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.OwnTransactions;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What became of a subscription's messages, over HTTP: the ledger, replays, the proof, and a test. */
@Path("/api/subscriptions/{id}")
@RolesAllowed({"integrator", "admin"})
class WebhookResource {

    private final Subscriptions subscriptions;
    private final Ledger ledger;
    private final Replays replays;
    private final Completeness completeness;
    private final FeedLog feed;
    private final Targets targets;
    private final KeyRing ring;
    private final Post post;
    private final AboutStream aboutStream;
    private final ServeCourses courses;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Caller caller;
    private final Clock clock;

    WebhookResource(
            Subscriptions subscriptions,
            Ledger ledger,
            Replays replays,
            Completeness completeness,
            FeedLog feed,
            Targets targets,
            KeyRing ring,
            Post post,
            AboutStream aboutStream,
            ServeCourses courses,
            Outbox outbox,
            Transactions transactions,
            Caller caller,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.replays = replays;
        this.completeness = completeness;
        this.feed = feed;
        this.targets = targets;
        this.ring = ring;
        this.post = post;
        this.aboutStream = aboutStream;
        this.courses = courses;
        this.outbox = outbox;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** Every attempt of the last 30 days, the newest first; bodies are never shown. */
    @GET
    @Path("/deliveries")
    @UnitOfWork
    public Uni<Page<DeliveryView>> deliveries(
            UUID id, @BeanParam DeliveryFilter filter, @Valid @BeanParam PageRequest page) {
        return subscriptions
                .get(id)
                .chain(subscription -> page.newestFirst(
                        List.of(subscription.region()),
                        region -> ledger.list(region, id, filter, page.after(Cursor.NEWEST), page.limit() + 1),
                        DeliveryView::place,
                        delivery -> delivery));
    }

    /** Sends events once more, under the same ids and with the same bytes. */
    @POST
    @Path("/replay")
    @UnitOfWork
    @ResponseStatus(202)
    public Uni<ReplayView> replay(UUID id, @NotNull @Valid AskReplay asked) {
        asked.requireOneOfThree();
        return subscriptions.get(id).chain(subscription -> feed.head(subscription.region())
                .chain(head -> replays.begin(subscription, asked, head, caller.id()))
                .invoke(begun -> outbox.publish(subscription.replayed(begun.id(), begun.total(), clock.instant())))
                .invoke(() -> Transaction.current().afterCommit(courses::wake)));
    }

    @GET
    @Path("/replays/{replayId}")
    @UnitOfWork
    public Uni<ReplayView> progress(UUID id, UUID replayId) {
        return subscriptions.get(id).chain(subscription -> replays.find(subscription, replayId));
    }

    /** What was delivered up to where, and what was not; with {@code dealId} also number by number. */
    @GET
    @Path("/completeness")
    @UnitOfWork
    public Uni<CompletenessView> completeness(UUID id, @QueryParam("dealId") UUID dealId) {
        return subscriptions.get(id).chain(subscription -> completeness.of(subscription, dealId));
    }

    /** Sends one signed test message at once, whatever the subscription's status, and tells what became of it. */
    @POST
    @Path("/test")
    @OwnTransactions("the subscriber answers")
    public Uni<DeliveryView> test(UUID id) {
        return transactions
                .reading(caller.regions(), () -> subscriptions.get(id))
                .chain(subscription -> attempt(subscription)
                        .call(attempt -> transactions.in(Regions.only(subscription.region()), () -> {
                            ledger.write(subscription.region(), id, false, List.of(attempt));
                            return Uni.createFrom().voidItem();
                        })))
                .map(DeliveryView::of);
    }

    private Uni<Attempt> attempt(Subscription subscription) {
        var at = clock.instant();
        var told = new SubscriptionTest(subscription.id(), "Kaituo can reach you 开拓可以联系到您");
        var message = aboutStream.message(Uuid7.next(), subscription.id(), subscription.region(), null, told, at);
        return targets.of(subscription.url())
                .chain(target -> post.send(target, subscription.keys(ring, at), message))
                .map(outcome -> Attempt.of(
                        message,
                        1,
                        outcome.delivered() ? AttemptStatus.DELIVERED : AttemptStatus.GIVEN_UP,
                        outcome,
                        at));
    }
}
