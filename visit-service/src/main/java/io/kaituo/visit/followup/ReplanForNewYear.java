package io.kaituo.visit.followup;

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

/** The official calendar of another year is known: what was counted on weekdays alone is planned again (decision 22). */
@ApplicationScoped
class ReplanForNewYear {

    private static final int BATCH = 100;

    private final FollowUps followUps;
    private final FollowUpSchedules schedules;
    private final Planning planning;
    private final Transactions transactions;
    private final Directory directory;
    private final Calendars calendars;
    private final Clock clock;

    ReplanForNewYear(
            FollowUps followUps,
            FollowUpSchedules schedules,
            Planning planning,
            Transactions transactions,
            Directory directory,
            Calendars calendars,
            Clock clock) {
        this.followUps = followUps;
        this.schedules = schedules;
        this.planning = planning;
        this.transactions = transactions;
        this.directory = directory;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(every = "${kaituo.follow-ups.replan}", concurrentExecution = ConcurrentExecution.SKIP)
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

    private Uni<Void> from(String region, UUID after) {
        return transactions
                .in(Regions.only(region), () -> followUps
                        .provisional(region, known(region), after, BATCH)
                        .call(this::replan))
                .chain(found ->
                        found.size() < BATCH ? Uni.createFrom().voidItem() : from(region, found.get(BATCH - 1)));
    }

    private Uni<Void> replan(List<UUID> contracts) {
        return Multi.createFrom()
                .iterable(contracts)
                .onItem()
                .transformToUniAndConcatenate(schedules::running)
                .onItem()
                .transformToUniAndConcatenate(
                        schedule -> planning.replan(schedule, "calendar-published", clock.instant()))
                .onItem()
                .ignoreAsUni();
    }

    /** The first day whose year has no official calendar yet. */
    private LocalDate known(String region) {
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
                .distinct()
                .toList();
    }
}
