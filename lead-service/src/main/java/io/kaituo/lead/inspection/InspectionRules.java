package io.kaituo.lead.inspection;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.platform.calendar.Explanation;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.Playbook;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Until when in the week the manager inspects its new records (R5.3), as the playbook has it. */
record InspectionRules(Day day, String at) {

    /** Friday at 17:00 where a playbook says nothing. */
    private static final InspectionRules ORDINARY = new InspectionRules(Day.FRIDAY, "17:00");

    /** Weekdays as playbooks write them. */
    enum Day {
        @JsonProperty("monday")
        MONDAY,
        @JsonProperty("tuesday")
        TUESDAY,
        @JsonProperty("wednesday")
        WEDNESDAY,
        @JsonProperty("thursday")
        THURSDAY,
        @JsonProperty("friday")
        FRIDAY,
        @JsonProperty("saturday")
        SATURDAY,
        @JsonProperty("sunday")
        SUNDAY
    }

    private record Leads(InspectionRules inspection) {}

    static InspectionRules of(Playbook playbook) {
        var rules = playbook.section("leads", Leads.class).inspection();
        return rules == null ? ORDINARY : rules;
    }

    /** The deadline of a week; on a day that is not worked it is brought forward, or put off if the week has none. */
    Deadline deadline(Week week, WorkingCalendar calendar) {
        var ordinary = week.day(DayOfWeek.valueOf(day.name()));
        var on = worked(ordinary, week, calendar);
        var at = on.atTime(LocalTime.parse(this.at)).atZone(calendar.zone());
        var because = new ArrayList<Explanation>();
        because.add(new Explanation(
                "weekly",
                Map.of("due", ordinary.atTime(LocalTime.parse(this.at)).toString())));
        if (!on.equals(ordinary)) {
            because.add(new Explanation(
                    on.isBefore(ordinary) ? "brought-forward" : "moved",
                    Map.of("from", ordinary.toString(), "to", on.toString())));
        }
        return new Deadline(at.toInstant(), List.copyOf(because));
    }

    private static LocalDate worked(LocalDate ordinary, Week week, WorkingCalendar calendar) {
        for (var day = ordinary; !day.isBefore(week.monday()); day = day.minusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                return day;
            }
        }
        return calendar.nextWorkingDay(ordinary);
    }

    /** A moment and why it is that moment. */
    record Deadline(Instant at, List<Explanation> because) {}
}
