package io.kaituo.platform;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Makes the partitions of the coming weeks and forgets what is past its time: events, their ids, stored answers. */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int AT_A_TIME = 10_000;

    private final Pool pool;

    Retention(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "6h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> partitions() {
        return orLater(pool.query("select maintain_partitions()").execute().replaceWithVoid(), "Partitions");
    }

    /** All that are old, some at a time: however many are stored in a day, they do not pile up. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> answers() {
        return orLater(
                Multi.createBy()
                        .repeating()
                        .uni(this::someAnswers)
                        .whilst(count -> count == AT_A_TIME)
                        .onItem()
                        .ignoreAsUni(),
                "Old answers");
    }

    private Uni<Long> someAnswers() {
        return pool.preparedQuery("select purge_answers($1)")
                .execute(Tuple.of(AT_A_TIME))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Uni<Void> orLater(Uni<Void> work, String what) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf("%s have to wait: %s", what, failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
