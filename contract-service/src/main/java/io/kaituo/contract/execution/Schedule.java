package io.kaituo.contract.execution;

import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.calendar.DueDay;
import io.kaituo.platform.calendar.Explanation;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The day of a milestone: where it comes from, and which it was before somebody moved it.
 *
 * @param plannedOn    null while the day is not known
 * @param dueAt        the end of that day, or the very moment for rules that count seconds; it sorts every list
 * @param movedBecause the reason somebody gave; null for a day that was agreed
 * @param provisional  counted in a year whose official calendar is not known yet
 */
@Embeddable
record Schedule(
        @Audited LocalDate plannedOn,
        LocalDate firstPlannedOn,
        Instant dueAt,
        @Convert(converter = Because.class) List<Explanation> because,
        String movedBecause,
        boolean provisional) {

    /** What is agreed: nothing has slipped yet. */
    static Schedule agreed(PlannedDay day) {
        boolean provisional = day.on() != null && new DueDay(day.on(), day.because()).provisional();
        return new Schedule(day.on(), day.on(), day.dueAt(), day.because(), null, provisional);
    }

    /** By a person, who says why; the first day stays known, so that one sees how far it slipped. */
    Schedule moved(LocalDate to, String reason, LocalDate today, WorkingCalendar calendar) {
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation("milestone.reason-missing");
        }
        if (to.isBefore(today)) {
            throw new RuleViolation("milestone.moved-into-past", to.toString());
        }
        return new Schedule(
                to, firstPlannedOn == null ? to : firstPlannedOn, calendar.closing(to), List.of(), reason, false);
    }

    boolean known() {
        return plannedOn != null;
    }

    boolean before(LocalDate today) {
        return plannedOn != null && plannedOn.isBefore(today);
    }

    /** When whoever performs it is told: as the day begins, unless it is due even sooner. Never for a day nobody knows. */
    Optional<Instant> told(WorkingCalendar calendar) {
        return Optional.ofNullable(plannedOn)
                .map(calendar::opening)
                .map(opening -> opening.isBefore(dueAt) ? opening : dueAt);
    }

    /** Days between what was planned first and what came, negative for early; null where one of them is unknown. */
    Integer slip(LocalDate actualOn) {
        return actualOn == null || firstPlannedOn == null
                ? null
                : (int) ChronoUnit.DAYS.between(firstPlannedOn, actualOn);
    }

    /** Null where a person chose the day. */
    String why(Locale reader) {
        return because.isEmpty() ? null : new DueDay(plannedOn, because).explained(reader);
    }
}
