package io.kaituo.notification.routing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.platform.calendar.WorkingCalendar;
import java.time.Instant;

/** When a message may leave the house; the inbox has it at once in any case. */
public enum Timing {
    @JsonProperty("at-once")
    AT_ONCE {
        @Override
        Instant earliest(Instant now, Quiet quiet, WorkingCalendar calendar) {
            return now;
        }
    },
    @JsonProperty("outside-quiet-hours")
    OUTSIDE_QUIET_HOURS {
        @Override
        Instant earliest(Instant now, Quiet quiet, WorkingCalendar calendar) {
            return quiet.end(now, calendar.zone());
        }
    },
    @JsonProperty("working-time")
    WORKING_TIME {
        @Override
        Instant earliest(Instant now, Quiet quiet, WorkingCalendar calendar) {
            var worked = working(now, calendar);
            var awake = quiet.end(worked, calendar.zone());
            if (awake.equals(worked)) {
                return worked;
            }
            // Quiet until work ends: the next morning; whoever is quiet then as well is told when they wake.
            var next = working(awake, calendar);
            return quiet.end(next, calendar.zone()).equals(next) ? next : awake;
        }
    };

    /** @param now the soonest it could be */
    abstract Instant earliest(Instant now, Quiet quiet, WorkingCalendar calendar);

    private static Instant working(Instant from, WorkingCalendar calendar) {
        var today = from.atZone(calendar.zone()).toLocalDate();
        if (!calendar.isWorkingDay(today) || !from.isBefore(calendar.closing(today))) {
            return calendar.opening(calendar.nextWorkingDay(today.plusDays(1)));
        }
        return from.isBefore(calendar.opening(today)) ? calendar.opening(today) : from;
    }
}
