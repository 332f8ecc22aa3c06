package io.kaituo.local.demo;

import io.kaituo.local.demo.ExpectedSchedule.Row;
import io.kaituo.local.demo.FollowUps.FollowUp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds the rows of every signed contract against those calculated from its own date of signature (decision 38). */
final class ScheduleCheck {
    private static final int DAYS_OF_GRACE = 7;

    private final ExpectedSchedule calculation;
    private final OfficialDays calendar = OfficialDays.china();
    private final LocalDate today;
    private final List<String> differences = new ArrayList<>();
    private long expected;
    private long found;
    private long equal;
    private long beforeRegistration;
    private long missedOfThose;

    ScheduleCheck(ExpectedSchedule calculation, LocalDate today) {
        this.calculation = calculation;
        this.today = today;
    }

    void check(Found contract, List<FollowUp> rows) {
        List<Row> wanted = calculation.after(contract.signedOn(), contract.startsOn(), contract.endsOn());
        List<Row> there = rows.stream().map(FollowUp::row).sorted().toList();
        expected += wanted.size();
        found += there.size();
        var surplus = new ArrayList<>(there);
        List<Row> absent = wanted.stream().filter(row -> !surplus.remove(row)).toList();
        equal += wanted.size() - absent.size();
        if (!absent.isEmpty() || !surplus.isEmpty())
            differences.add(contract.externalId() + " " + contract.signedOn() + ": − " + absent + " + " + surplus);
        LocalDate recorded = LocalDate.ofInstant(contract.recordedAt(), Shift.ZONE);
        rows.forEach(row -> checkMissed(contract, row, recorded));
    }

    /** What lay before the registration was missed from the start (decision 19); what came after has its days of grace. */
    private void checkMissed(Found contract, FollowUp followUp, LocalDate recorded) {
        LocalDate due = followUp.row().dueOn();
        if (due.isBefore(recorded)) {
            beforeRegistration++;
            if (followUp.missed()) missedOfThose++;
        } else if (followUp.missed() && calendar.step(due, DAYS_OF_GRACE).isAfter(today))
            differences.add(contract.externalId() + ": " + followUp.row() + " is missed too early");
    }

    Stream<Line> lines() {
        return Stream.of(
                Line.of("rows", expected, found),
                Line.of("rows-as-calculated", expected, equal),
                Line.of("rows-missed", beforeRegistration, missedOfThose),
                Line.of("rows-different", 0, differences.size()));
    }

    List<String> differences() {
        return List.copyOf(differences);
    }
}
