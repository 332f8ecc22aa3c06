package io.kaituo.lead.imports;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Files and jobs are no archive: after 30 days they go, the leads stay. */
@ApplicationScoped
class ForgetOldImports {

    private static final Logger LOG = Logger.getLogger(ForgetOldImports.class);

    private final Pool pool;

    ForgetOldImports(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "6h", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return pool.query("select purge_long_work()")
                .execute()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Old imports stay for now: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
