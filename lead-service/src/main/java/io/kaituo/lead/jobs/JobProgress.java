package io.kaituo.lead.jobs;

import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at a job again and again for somebody who waits for it, whichever replica does the work. */
@ApplicationScoped
class JobProgress {

    private final Jobs jobs;
    private final Transactions transactions;
    private final Vertx vertx;
    private final Duration every;
    private volatile boolean closing;

    JobProgress(
            Jobs jobs,
            Transactions transactions,
            Vertx vertx,
            @ConfigProperty(name = "kaituo.jobs.progress") Duration every) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.vertx = vertx;
        this.every = every;
    }

    /** Before the shutdown waits for open requests, which streams are. */
    void hangUp(@Observes ShutdownDelayInitiatedEvent event) {
        closing = true;
    }

    /** The job as it is now, and so on until it has ended; every look is sent, so that the stream is never silent. */
    Multi<Job> of(UUID id, Sight sight, Regions regions) {
        return Multi.createBy()
                .repeating()
                .uni(() -> look(id, sight, regions))
                .withDelay(every)
                .whilst(job -> !job.isOver() && !closing);
    }

    /** The job as it is now. */
    Uni<Job> look(UUID id, Sight sight, Regions regions) {
        return OwnContext.of(vertx, () -> transactions.reading(regions, () -> jobs.get(id, sight)));
    }
}
