package io.kaituo.contract.execution;

import io.kaituo.platform.calendar.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When something is to be performed.
 *
 * @param on    null while its day is not known
 * @param dueAt the end of that day, or the very moment for rules that count seconds
 */
record PlannedDay(LocalDate on, Instant dueAt, List<Explanation> because) {

    /** Sorts behind every day. */
    static final PlannedDay UNKNOWN = new PlannedDay(null, Instant.parse("9999-01-01T00:00:00Z"), List.of());
}
