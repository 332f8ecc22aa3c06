package io.kaituo.lead.jobs;

import io.kaituo.platform.transaction.Outage;
import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.pool.ReactiveConnection.Result;
import org.jboss.logging.Logger;

/**
 * Does what is queued, a step of each job in turn, so that a long one does not hold up a short one. The search only
 * suggests; the claim under {@code skip locked} decides, so replicas share the work and go on where one of them died.
 */
@ApplicationScoped
class WorkOnJobs {

    private static final Logger LOG = Logger.getLogger(WorkOnJobs.class);
    private static final int BATCH = 16;
    private static final int AT_ONCE = 2;
    private static final String WAITING =
            """
            select id, region from job where state in ('QUEUED', 'RUNNING') and wake_at <= $1 and kind = any ($2)
            order by wake_at limit $3""";

    private final Transactions transactions;
    private final Jobs jobs;
    private final Map<String, JobHandler> handlers;
    private final Clock clock;
    private final Vertx vertx;
    private final Counter failures;

    WorkOnJobs(
            Transactions transactions,
            Jobs jobs,
            @All List<JobHandler> handlers,
            Clock clock,
            Vertx vertx,
            MeterRegistry metrics) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.clock = clock;
        this.vertx = vertx;
        this.failures = metrics.counter("kaituo.jobs.step.failures");
    }

    @Scheduled(every = "${kaituo.jobs.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return round().repeat()
                .whilst(stepped -> stepped)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(Outage::passes)
                .recoverWithNull();
    }

    /** One step of each job; true when there was anything to do. */
    private Uni<Boolean> round() {
        return waiting().chain(found -> Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUni(job -> OwnContext.of(vertx, () -> step(job)))
                .merge(AT_ONCE)
                .collect()
                .with(Collectors.reducing(false, Boolean::logicalOr)));
    }

    private Uni<List<Waiting>> waiting() {
        return transactions.inQueues(() -> Transaction.current()
                .select(
                        WAITING,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        handlers.keySet().toArray(String[]::new),
                        BATCH)
                .map(WorkOnJobs::list));
    }

    private Uni<Boolean> step(Waiting next) {
        return claimed(next, job -> {
                    job.begin();
                    return handlers.get(job.kind()).step(job).invoke(() -> job.stepped(clock.instant()));
                })
                .onFailure(failure -> !Outage.passes(failure))
                .recoverWithUni(failure -> postpone(next, failure))
                .onFailure(Outage::passes)
                .recoverWithItem(false);
    }

    private Uni<Boolean> postpone(Waiting next, Throwable failure) {
        LOG.errorf(failure, "A step of job %s in %s failed", next.id(), next.region());
        failures.increment();
        return claimed(next, job -> {
            job.stumble("job.failed", clock.instant());
            return Uni.createFrom().nullItem();
        });
    }

    /** In a transaction of its region, unless another replica has it or somebody cancelled it. */
    private Uni<Boolean> claimed(Waiting next, Function<Job, Uni<?>> work) {
        return transactions.in(Regions.only(next.region()), () -> jobs.claim(next.id(), clock.instant())
                .chain(mine -> mine
                        ? jobs.findById(next.id()).call(work::apply).replaceWith(true)
                        : Uni.createFrom().item(false)));
    }

    private static List<Waiting> list(Result rows) {
        var found = new ArrayList<Waiting>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            found.add(new Waiting((UUID) row[0], (String) row[1]));
        }
        return found;
    }

    private record Waiting(UUID id, String region) {}
}
