package io.kaituo.notification.webhook;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Makes the ledger's partitions of the coming days and drops those older than 30 days. */
@ApplicationScoped
class LedgerRetention {

    private static final Logger LOG = Logger.getLogger(LedgerRetention.class);

    private final Pool pool;

    LedgerRetention(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "6h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        return pool.query("select maintain_webhooks()")
                .execute()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("The ledger's partitions have to wait: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
