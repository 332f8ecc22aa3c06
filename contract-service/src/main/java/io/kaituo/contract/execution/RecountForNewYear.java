package io.kaituo.contract.execution;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.transaction.Outage;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Once the official calendar of another year is known, milestones of that year are counted again (decision 22). */
@ApplicationScoped
class RecountForNewYear {

    private static final int BATCH = 100;

    private final Milestones milestones;
    private final Execution execution;
    private final Transactions transactions;
    private final Directory directory;
    private final Calendars calendars;
    private final Clock clock;

    RecountForNewYear(
            Milestones milestones,
            Execution execution,
            Transactions transactions,
            Directory directory,
            Calendars calendars,
            Clock clock) {
        this.milestones = milestones;
        this.execution = execution;
        this.transactions = transactions;
        this.directory = directory;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(every = "${kaituo.milestones.recount}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> everywhere() {
        return Multi.createFrom()
                .iterable(regions())
                .onItem()
                .transformToUniAndConcatenate(region -> from(region, new UUID(0, 0)))
                .onItem()
                .ignoreAsUni()
                .onFailure(Outage::passes)
                .recoverWithNull();
    }

    /** Some contracts at a time, in the order of their ids. */
    private Uni<Void> from(String region, UUID after) {
        return transactions
                .in(Regions.only(region), () -> milestones
                        .provisional(region, firstUnknownDay(region), after, BATCH)
                        .call(this::recount))
                .chain(found ->
                        found.size() < BATCH ? Uni.createFrom().voidItem() : from(region, found.get(BATCH - 1)));
    }

    private Uni<Void> recount(List<UUID> contracts) {
        return Multi.createFrom()
                .iterable(contracts)
                .onItem()
                .transformToUniAndConcatenate(execution::recount)
                .onItem()
                .ignoreAsUni();
    }

    private LocalDate firstUnknownDay(String region) {
        var calendar = calendars.of(region);
        int year = LocalDate.ofInstant(clock.instant(), calendar.zone()).getYear();
        while (calendar.knows(year)) {
            year++;
        }
        return LocalDate.of(year, 1, 1);
    }

    private Collection<String> regions() {
        return directory.everybody().stream()
                .flatMap(person -> person.regions().stream())
                .filter(Regions::isName)
                .distinct()
                .toList();
    }
}
