package io.kaituo.platform.deadline;

import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A moment by which something must have happened to a subject.
 *
 * @param kind    what must happen, such as {@code first-contact}; one open deadline per subject and kind
 * @param subject the aggregate it is about
 * @param dueAt   UTC; the handler runs within a second after
 * @param because where the moment comes from, for people
 */
public record Deadline(String kind, UUID subject, String region, Instant dueAt, List<Explanation> because) {

    /** As the calendar counted it. */
    public static Deadline at(DueDate due, String kind, UUID subject, String region) {
        return new Deadline(kind, subject, region, due.at(), due.because());
    }
}
