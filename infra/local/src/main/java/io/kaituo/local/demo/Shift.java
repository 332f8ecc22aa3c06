package io.kaituo.local.demo;

import io.kaituo.local.demo.Plan.PlannedDeal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Moves the dates of the files so that the newest close was yesterday (decision 37). */
record Shift(long days) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** An installation keeps the shift it was filled with, so that a demo can be resumed on another day. */
    static Shift of(Plan plan, Inventory there, LocalDate today) {
        Map<String, PlannedDeal> planned =
                plan.deals().stream().collect(Collectors.toMap(PlannedDeal::externalId, Function.identity()));
        Optional<Long> kept = there.dated()
                .filter(deal -> planned.containsKey(deal.externalId()))
                .map(deal ->
                        ChronoUnit.DAYS.between(planned.get(deal.externalId()).engagedOn(), deal.openedOn()))
                .findFirst();
        return new Shift(kept.orElseGet(() -> ChronoUnit.DAYS.between(plan.newestClose(), today.minusDays(1))));
    }

    LocalDate of(LocalDate dateInFile) {
        return dateInFile.plusDays(days);
    }
}
