package io.kaituo.lead.firstcontact;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.Playbook;
import java.time.Instant;
import java.util.Optional;

/** How soon somebody must speak to a new lead, and what happens if nobody does (R5.6), as the playbook has it. */
public record FirstContactRules(Span within, Span warnBefore, OnOverdue onOverdue) {

    /** What the end of the clock does. */
    public enum OnOverdue {
        /** The manager is told and decides. */
        @JsonProperty("notify")
        NOTIFY,
        /** The playbook decides by load. */
        @JsonProperty("reassign")
        REASSIGN
    }

    private record Leads(FirstContactRules firstContact) {}

    public static FirstContactRules of(Playbook playbook) {
        return playbook.section("leads", Leads.class).firstContact();
    }

    public DueDate due(WorkingCalendar calendar, Instant from) {
        return calendar.due(from, within);
    }

    /** When to remind the owner; empty when the clock is too short for that. */
    Optional<DueDate> warning(WorkingCalendar calendar, Instant from, Instant due) {
        return Optional.ofNullable(warnBefore)
                .map(span -> calendar.before(due, span))
                .filter(warning -> warning.at().isAfter(from));
    }
}
