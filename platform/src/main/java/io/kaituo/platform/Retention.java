package io.kaituo.platform;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Makes the partitions of the coming days and forgets what is past its time: events, their ids, stored answers. */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final Pool pool;

    Retention(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "6h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> partitions() {
        return run("select maintain_partitions()");
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> answers() {
        return run("select purge_answers(10000)");
    }

    private Uni<Void> run(String sql) {
        return pool.query(sql)
                .execute()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("%s has to wait: %s", sql, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
