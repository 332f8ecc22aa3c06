package io.kaituo.lead.firstcontact;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.web.Refused;
import java.time.Instant;
import java.util.Optional;

/**
 * How soon somebody must speak to a new lead, and what happens if nobody does (R5.6), as the playbook has it.
 *
 * @param escalateAfter how long the manager may leave an overdue lead as it is
 */
public record FirstContactRules(
        Span within, Span warnBefore, OnOverdue onOverdue, Span escalateAfter, Extend extend, Pause pause) {

    /** What playbooks work by that do not say. */
    private static final Span PATIENCE = Span.parse("2 wd");

    private static final Extend ONCE = new Extend(1, Span.parse("3 d"));
    private static final Pause TWO_WEEKS = new Pause(Span.parse("14 d"));

    public FirstContactRules {
        escalateAfter = escalateAfter == null ? PATIENCE : escalateAfter;
        extend = extend == null ? ONCE : extend;
        pause = pause == null ? TWO_WEEKS : pause;
    }

    /** What the end of the clock does. */
    public enum OnOverdue {
        /** The manager is told and decides. */
        @JsonProperty("notify")
        NOTIFY,
        /** The playbook decides by load. */
        @JsonProperty("reassign")
        REASSIGN
    }

    /** How often a manager may give more time, and how much at most. */
    public record Extend(int times, Span by) {}

    /** How long the clock may stand still at a time. */
    public record Pause(Span atMost) {}

    private record Leads(FirstContactRules firstContact) {}

    public static FirstContactRules of(Playbook playbook) {
        return playbook.section("leads", Leads.class).firstContact();
    }

    /** When to remind the owner; empty when it is too late for that. */
    Optional<DueDate> warning(WorkingCalendar calendar, Instant now, Instant due) {
        return Optional.ofNullable(warnBefore)
                .map(span -> calendar.before(due, span))
                .filter(warning -> warning.at().isAfter(now));
    }

    /**
     * How much more time is given.
     *
     * @param days how many days, in the sense of the playbook's own span; all it allows when null
     * @throws Refused 422 for more than the playbook allows
     */
    Span extension(Integer days, WorkingCalendar calendar, Instant now) {
        if (days == null) {
            return extend.by();
        }
        var asked = new Span(days, extend.by().unit().working() ? Span.Unit.WORKING_DAYS : Span.Unit.CALENDAR_DAYS);
        if (calendar.due(now, asked).at().isAfter(calendar.due(now, extend.by()).at())) {
            throw Refused.unprocessable("lead.extension-too-long", extend.by());
        }
        return asked;
    }

    /**
     * When a pause ends by itself.
     *
     * @param until as asked; the longest there is when null
     * @throws Refused 422 for a moment past or later than the playbook allows
     */
    Instant pauseEnd(Instant until, WorkingCalendar calendar, Instant now) {
        var longest = calendar.due(now, pause.atMost()).at();
        if (until == null) {
            return longest;
        }
        if (!until.isAfter(now) || until.isAfter(longest)) {
            throw Refused.unprocessable("lead.pause-too-long", pause.atMost());
        }
        return until;
    }
}
