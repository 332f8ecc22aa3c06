package io.kaituo.contract.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How patient a policy is; what the playbook leaves open is ours.
 *
 * @param nudge    after which those whose turn it is are asked once more
 * @param escalate after which the next level up may decide too, and so long after that decides instead
 * @param decide   how long a step has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Pace(Span nudge, Span escalate, Span decide) {

    private static final Span A_DAY = new Span(1, Span.Unit.WORKING_DAYS);
    private static final Span TWO_DAYS = new Span(2, Span.Unit.WORKING_DAYS);
    private static final Span AT_ONCE = new Span(1, Span.Unit.WORKING_HOURS);

    Pace {
        nudge = nudge == null ? A_DAY : nudge;
        escalate = escalate == null ? TWO_DAYS : escalate;
        decide = decide == null ? TWO_DAYS : decide;
    }

    /**
     * When a step that begins now is due: within its time, and early enough for whatever has to be done before the day the
     * customer wants to sign (R4.11).
     *
     * @param ahead    this step and those behind it
     * @param wantedOn null where nobody named a day
     */
    DueDate due(List<StepRule> ahead, LocalDate wantedOn, WorkingCalendar calendar, Instant now) {
        var ordinary = calendar.due(
                now, ahead.get(0).due() == null ? decide : ahead.get(0).due());
        if (wantedOn == null) {
            return ordinary;
        }
        var latest = ahead.stream()
                .filter(step -> step.beforeWanted() != null)
                .map(step -> backwards(step.beforeWanted(), wantedOn, calendar, now))
                .min(java.util.Comparator.comparing(DueDate::at));
        return latest.filter(
                        due -> ahead.get(0).beforeWanted() != null || due.at().isBefore(ordinary.at()))
                .orElse(ordinary);
    }

    private static DueDate backwards(Span span, LocalDate wantedOn, WorkingCalendar calendar, Instant now) {
        if (span.unit() == Span.Unit.WORKING_HOURS || span.unit() == Span.Unit.ELAPSED) {
            var due = calendar.before(calendar.closing(wantedOn), span);
            return due.at().isAfter(now) ? due : calendar.due(now, AT_ONCE);
        }
        var day = calendar.beforeOn(wantedOn, span);
        var closing = calendar.closing(day.on());
        return closing.isAfter(now) ? new DueDate(closing, span, day.because()) : calendar.due(now, AT_ONCE);
    }
}
