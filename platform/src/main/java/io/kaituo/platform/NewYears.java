package io.kaituo.platform;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.transaction.Outage;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What was counted on weekdays alone, because the official calendar of its year was not there yet, is counted again once it
 * is (decision 22): region by region, some records in each transaction.
 */
@ApplicationScoped
public class NewYears {

    private static final int BATCH = 100;

    private final Transactions transactions;
    private final Directory directory;
    private final Calendars calendars;
    private final Clock clock;

    NewYears(Transactions transactions, Directory directory, Calendars calendars, Clock clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Finds what was counted so and lies on a known day by now. */
    @FunctionalInterface
    public interface Provisional {

        /**
         * In the order of the ids.
         *
         * @param unknown the first day whose year has no official calendar
         * @param after   the last id of the records before
         */
        Uni<List<UUID>> find(String region, LocalDate unknown, UUID after, int most);
    }

    /**
     * Recounts all there are, region by region; an outage ends it until the next time, any other failure is the caller's.
     *
     * @param again recounts one record in the current transaction
     */
    public Uni<Void> recount(Provisional provisional, Function<UUID, Uni<?>> again) {
        return Multi.createFrom()
                .iterable(regions())
                .onItem()
                .transformToUniAndConcatenate(region -> from(region, new UUID(0, 0), provisional, again))
                .onItem()
                .ignoreAsUni()
                .onFailure(Outage::passes)
                .recoverWithNull();
    }

    private Uni<Void> from(String region, UUID after, Provisional provisional, Function<UUID, Uni<?>> again) {
        return transactions
                .in(Regions.only(region), () -> provisional
                        .find(region, firstUnknownDay(region), after, BATCH)
                        .call(found -> each(found, again)))
                .chain(found -> found.size() < BATCH
                        ? Uni.createFrom().voidItem()
                        : from(region, found.get(BATCH - 1), provisional, again));
    }

    private static Uni<Void> each(List<UUID> found, Function<UUID, Uni<?>> again) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(again::apply)
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

    private List<String> regions() {
        return directory.everybody().stream()
                .flatMap(person -> person.regions().stream())
                .filter(Regions::isName)
                .distinct()
                .toList();
    }
}
