package io.kaituo.lead.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days on which somebody is away, the first and the last included. */
public record Absence(LocalDate firstDay, LocalDate lastDay) {

    public Instant begin(ZoneId zone) {
        return firstDay.atStartOfDay(zone).toInstant();
    }

    public Instant end(ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
