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
 * Records that were stored before they could be found get their words after a start: some at a time, so that the event loop
 * is never held long, each region once. Who has words keeps them, so doing it again changes nothing.
 */
@ApplicationScoped
public class FillSearchWords {

    private static final Logger LOG = Logger.getLogger(FillSearchWords.class);
    private static final int AT_A_TIME = 200;

    private final List<Searched> kinds;
    private final Transactions transactions;
    private final Directory directory;
    private final Set<String> filled = new HashSet<>();

    public FillSearchWords(@All List<Searched> kinds, Transactions transactions, Directory directory) {
        this.kinds = kinds;
        this.transactions = transactions;
        this.directory = directory;
    }

    @Scheduled(every = "${kaituo.search-words.fill}", concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> fill() {
        return Multi.createFrom()
                .iterable(toFill())
                .onItem()
                .transformToUniAndConcatenate(region -> fill(region)
                        .invoke(() -> filled.add(region))
                        .onFailure()
                        .invoke(failure ->
                                LOG.warnf("Search words of %s have to wait: %s", region, failure.getMessage()))
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
                .iterable(kinds)
                .onItem()
                .transformToUniAndConcatenate(kind -> fill(kind.search(), region))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> fill(RecordSearch search, String region) {
        return Multi.createBy()
                .repeating()
                .uni(() -> transactions.in(Regions.only(region), () -> search.keepMissing(region, AT_A_TIME)))
                .whilst(count -> count == AT_A_TIME)
                .onItem()
                .ignoreAsUni();
    }
}
