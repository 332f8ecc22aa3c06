package io.kaituo.notification.routing;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When somebody does not want to be disturbed.
 *
 * @param from  local time; null for never
 * @param until local time, on the next day where it is not after {@code from}
 */
record Quiet(LocalTime from, LocalTime until) {

    static final Quiet NEVER = new Quiet(null, null);

    boolean isNever() {
        return from == null;
    }

    /** The moment itself, or the end of the quiet hours it lies in. */
    Instant end(Instant moment, ZoneId zone) {
        if (isNever()) {
            return moment;
        }
        var local = moment.atZone(zone);
        var time = local.toLocalTime();
        boolean overnight = !until.isAfter(from);
        boolean began = !time.isBefore(from);
        boolean ends = time.isBefore(until);
        if (overnight ? !(began || ends) : !(began && ends)) {
            return moment;
        }
        var day = overnight && began ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(until).atZone(zone).toInstant();
    }
}
