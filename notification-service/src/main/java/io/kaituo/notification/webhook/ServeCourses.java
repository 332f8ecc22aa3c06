package io.kaituo.notification.webhook;

import io.kaituo.notification.Everywhere;
import io.kaituo.notification.feed.FeedGrew;
import io.kaituo.notification.subscription.Targets;
import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.web.Refused;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes up courses that have something to do and gives each its turn, side by side. It looks when the feed grew, when a
 * turn ended and now and then for what other replicas left; how much it takes up is bounded by events, not by courses.
 */
@ApplicationScoped
class ServeCourses {

    private static final Logger LOG = Logger.getLogger(ServeCourses.class);
    private static final int POLL_MILLIS = 500;
    private static final int PAUSE_MILLIS = 100;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MOST_AT_ONCE = 32;
    private static final int MOST_EVENTS = 6_000;
    private static final int HEAVIEST = 264;

    private final Courses courses;
    private final Planning planning;
    private final Settlement settlement;
    private final Targets targets;
    private final Post post;
    private final AboutStream aboutStream;
    private final Transactions transactions;
    private final Everywhere everywhere;
    private final Vertx vertx;
    private final Clock clock;
    private final Schedule schedule;
    private final Counter delivered;
    private final Counter failed;
    private final RandomGenerator random = new SecureRandom();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Map<UUID, Course> held = new ConcurrentHashMap<>();
    private volatile long lookedAt;
    private volatile boolean running;
    private volatile boolean failing;

    ServeCourses(
            Courses courses,
            Planning planning,
            Settlement settlement,
            Targets targets,
            Post post,
            AboutStream aboutStream,
            Transactions transactions,
            Everywhere everywhere,
            Vertx vertx,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "kaituo.webhooks.schedule") String schedule) {
        this.courses = courses;
        this.planning = planning;
        this.settlement = settlement;
        this.targets = targets;
        this.post = post;
        this.aboutStream = aboutStream;
        this.transactions = transactions;
        this.everywhere = everywhere;
        this.vertx = vertx;
        this.clock = clock;
        this.schedule = Schedule.parse(schedule);
        this.delivered = metrics.counter("kaituo.webhooks.delivered");
        this.failed = metrics.counter("kaituo.webhooks.failed");
        metrics.gauge("kaituo.webhooks.held", this, ServeCourses::weight);
    }

    void start(@Observes StartupEvent event) {
        running = true;
        vertx.setPeriodic(POLL_MILLIS, timer -> wake());
        vertx.setPeriodic(courses.heartbeat().toMillis(), timer -> renew());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    void grew(@Observes FeedGrew growth) {
        wake();
    }

    /** Looks at once, or a pause after the look before: what is asked for until then is one look, so that a busy feed makes large turns and not many. */
    void wake() {
        if (running && !asked.getAndSet(true)) {
            long since = (System.nanoTime() - lookedAt) / NANOS_PER_MILLI;
            vertx.setTimer(Math.max(1, PAUSE_MILLIS - since), timer -> look());
        }
    }

    private void look() {
        asked.set(false);
        lookedAt = System.nanoTime();
        int room = Math.min(MOST_AT_ONCE, (MOST_EVENTS - weight()) / HEAVIEST);
        if (!running || room <= 0) {
            return;
        }
        OwnContext.of(vertx, () -> {
                    var regions = everywhere.regions();
                    return transactions.in(regions, () -> courses.claim(regions.names(), room, clock.instant()));
                })
                .subscribe()
                .with(claimed -> serve(claimed, room), this::failed);
    }

    private void serve(List<Course> claimed, int room) {
        failing = false;
        claimed.forEach(course -> {
            held.put(course.id(), course);
            OwnContext.of(vertx, () -> turn(course)).subscribe().with(done -> ended(course), failure -> {
                LOG.warnf("The course %s waits for its lease to end: %s", course.id(), failure);
                ended(course);
            });
        });
        if (claimed.size() == room) {
            wake();
        }
    }

    private void ended(Course course) {
        held.remove(course.id());
        wake();
    }

    /** How many events are in memory for those who are being served. */
    private int weight() {
        return held.values().stream().mapToInt(Course::weight).sum();
    }

    /** A short lease that is kept alive: whom a dead replica held, nobody waits for long. */
    private void renew() {
        var now = List.copyOf(held.values());
        if (!now.isEmpty()) {
            OwnContext.of(vertx, () -> transactions.in(everywhere.regions(), () -> courses.renew(now, clock.instant())))
                    .subscribe()
                    .with(renewed -> {}, this::failed);
        }
    }

    private void failed(Throwable failure) {
        if (!failing) {
            LOG.warnf("Webhooks wait until this passes: %s", failure);
        }
        failing = true;
    }

    private Uni<Void> turn(Course course) {
        return planning.of(course).chain(plan -> prepared(course, plan)
                .chain(Turn::run)
                .invoke(this::count)
                .chain(turn -> settlement.of(turn, plan.expired()))
                .invoke(kept -> {
                    if (!kept) {
                        LOG.warnf("The course %s was taken over meanwhile", course.id());
                    }
                })
                .replaceWithVoid());
    }

    private Uni<Turn> prepared(Course course, Plan plan) {
        return way(course, plan)
                .map(way -> new Turn(
                        course,
                        plan.horizon(),
                        plan.queues(),
                        way,
                        lane -> aboutStream.gap(course, lane.dealId(), lane.gap()),
                        schedule,
                        random,
                        clock));
    }

    /** The address is looked at anew for every turn, and what is sent goes to the one that was looked at. */
    private Uni<Function<Message, Uni<Outcome>>> way(Course course, Plan plan) {
        return plan.queues().isEmpty()
                ? Uni.createFrom().item(Turn.unreachable())
                : targets.of(course.url())
                        .map(target -> Turn.over(post, target, course))
                        .onFailure(Refused.class)
                        .recoverWithItem(Turn.unreachable());
    }

    private void count(Turn turn) {
        long successes = turn.attempts().stream().filter(Attempt::delivered).count();
        delivered.increment(successes);
        failed.increment(turn.attempts().size() - successes);
    }
}
