package io.kaituo.lead.ownership;

import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Counts what each rep put on the list, day by day; reps who entered nothing are counted too. */
@ApplicationScoped
public class DailyCounts {

    private static final String COUNT =
            """
            select registered_by, (registered_at at time zone $5)::date as day, count(*), count(late_entry_due) from lead
            where region = $1 and registered_by = any ($2) and registered_at >= $3 and registered_at < $4
            group by registered_by, day order by registered_by, day""";

    public Uni<List<DailyCountsView>> of(
            String region, List<Person> reps, Period period, WorkingCalendar calendar, RegisterRules rules) {
        var zone = calendar.zone();
        long workingDays = period.workingDays(calendar);
        return Transaction.current()
                .select(
                        COUNT,
                        region,
                        reps.stream().map(Person::id).toArray(String[]::new),
                        period.from().atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC),
                        period.to().plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC),
                        zone.getId())
                .map(DailyCounts::days)
                .map(days -> reps.stream()
                        .map(rep -> DailyCountsView.of(
                                region,
                                rep,
                                days.getOrDefault(rep.id(), List.of()),
                                workingDays,
                                rules.newRecordsPerDay()))
                        .toList());
    }

    private static Map<String, List<DayCount>> days(Result rows) {
        var days = new HashMap<String, List<DayCount>>();
        while (rows.hasNext()) {
            Object[] row = rows.next();
            days.computeIfAbsent((String) row[0], rep -> new ArrayList<>())
                    .add(new DayCount((LocalDate) row[1], (Long) row[2], (Long) row[3]));
        }
        return days;
    }

    /**
     * What one rep entered.
     *
     * @param average    per working day of the period
     * @param floor      what the playbook wants on average (R5.2), a target and no limit; null without one
     * @param meetsFloor null without one
     */
    public record DailyCountsView(
            String region,
            String ownerId,
            String ownerName,
            long records,
            long late,
            long workingDays,
            BigDecimal average,
            Integer floor,
            Boolean meetsFloor,
            List<DayCount> days) {

        private static DailyCountsView of(
                String region, Person rep, List<DayCount> days, long workingDays, Integer floor) {
            long records = days.stream().mapToLong(DayCount::records).sum();
            long late = days.stream().mapToLong(DayCount::late).sum();
            var average = BigDecimal.valueOf(records)
                    .divide(BigDecimal.valueOf(Math.max(1, workingDays)), 1, RoundingMode.HALF_UP);
            Boolean meets = floor == null ? null : records >= floor * workingDays;
            return new DailyCountsView(
                    region, rep.id(), rep.name(), records, late, workingDays, average, floor, meets, days);
        }
    }

    /** One day on which something was entered; {@code late} of these later than allowed (R5.3). */
    public record DayCount(LocalDate day, long records, long late) {}
}
