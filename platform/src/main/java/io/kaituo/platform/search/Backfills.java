package io.kaituo.platform.search;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Records that were stored before they could be found become findable after a start: some at a time, so that the event loop
 * is never held long, each region once.
 */
@ApplicationScoped
public class Backfills {

    private static final Logger LOG = Logger.getLogger(Backfills.class);
    private static final int AT_A_TIME = 200;

    private final List<Backfill> all;
    private final Transactions transactions;
    private final Directory directory;
    private final Set<String> filled = new HashSet<>();

    public Backfills(@All List<Backfill> all, Transactions transactions, Directory directory) {
        this.all = all;
        this.transactions = transactions;
        this.directory = directory;
    }

    @Scheduled(every = "${kaituo.search.backfill}", concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> fill() {
        return Multi.createFrom()
                .iterable(toFill())
                .onItem()
                .transformToUniAndConcatenate(region -> fill(region)
                        .invoke(() -> filled.add(region))
                        .onFailure()
                        .invoke(failure ->
                                LOG.warnf("Older records of %s have to wait: %s", region, failure.getMessage()))
                        .onFailure()
                        .recoverWithNull())
                .onItem()
                .ignoreAsUni();
    }

    private List<String> toFill() {
        return directory.everybody().stream()
                .flatMap(person -> person.regions().stream())
                .filter(Regions::isName)
                .filter(region -> !filled.contains(region))
                .distinct()
                .sorted()
                .toList();
    }

    private Uni<Void> fill(String region) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(backfill -> fill(backfill, region))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> fill(Backfill backfill, String region) {
        return Multi.createBy()
                .repeating()
                .uni(() -> transactions.in(Regions.only(region), () -> backfill.some(region, AT_A_TIME)))
                .whilst(count -> count == AT_A_TIME)
                .onItem()
                .ignoreAsUni();
    }
}
