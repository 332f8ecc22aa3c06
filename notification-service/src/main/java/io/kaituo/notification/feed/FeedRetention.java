package io.kaituo.notification.feed;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Makes the feed's partitions of the coming weeks and drops those whose events are all older than 30 days. */
@ApplicationScoped
class FeedRetention {

    private static final Logger LOG = Logger.getLogger(FeedRetention.class);

    private final Pool pool;

    FeedRetention(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "6h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        return pool.query("select maintain_feed()")
                .execute()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("The feed's partitions have to wait: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
