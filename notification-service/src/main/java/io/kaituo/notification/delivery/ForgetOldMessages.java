package io.kaituo.notification.delivery;

import io.kaituo.notification.Everywhere;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the ledger as long as anybody asks why they were told something, and no longer. */
@ApplicationScoped
class ForgetOldMessages {

    private static final Logger LOG = Logger.getLogger(ForgetOldMessages.class);
    private static final int BATCH = 1000;
    private static final String FORGET =
            """
            delete from dispatch where id in (
                select id from dispatch where created_at < $1 and status <> 'OPEN' order by created_at limit $2)""";

    private final Transactions transactions;
    private final Everywhere everywhere;
    private final Clock clock;
    private final Duration retention;

    ForgetOldMessages(
            Transactions transactions,
            Everywhere everywhere,
            Clock clock,
            @ConfigProperty(name = "kaituo.delivery.retention") Duration retention) {
        this.transactions = transactions;
        this.everywhere = everywhere;
        this.clock = clock;
        this.retention = retention;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return batch().repeat()
                .whilst(forgotten -> forgotten == BATCH)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Old messages stay for another hour: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Integer> batch() {
        var before = clock.instant().minus(retention).atOffset(ZoneOffset.UTC);
        return transactions.in(everywhere.regions(), () -> Transaction.current().update(FORGET, before, BATCH));
    }
}
