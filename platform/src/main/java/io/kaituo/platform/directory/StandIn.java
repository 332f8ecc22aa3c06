package io.kaituo.platform.directory;

import java.time.LocalDate;

/** That somebody decides in a person's place on these days, the first and the last included. */
record StandIn(String region, String personId, String delegateId, LocalDate firstDay, LocalDate lastDay) {

    boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
