package io.kaituo.notification.morning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A manager's morning: what stood on a day, what presses most first. What is handled during the day keeps its place, so
 * that the page stays the same page until the evening.
 *
 * @param totals of the whole day, section by section
 * @param next   cursor for {@code after} to go on; null at the end
 */
public record MorningView(LocalDate date, List<Total> totals, List<Row> items, String next) {

    /**
     * @param open    how many wait, up to {@code 1000+}
     * @param handled how many were seen to since the day began
     */
    public record Total(Section section, String open, String handled) {}

    /**
     * One matter.
     *
     * @param because    why it ranks here, sentence by sentence
     * @param days       how long it has waited, in whole days
     * @param today      it came up on the day itself
     * @param owner      who answers for it; null where nobody does
     * @param waitingFor the names of those who have it in their inboxes
     */
    public record Row(
            Section section,
            String region,
            String subjectType,
            UUID subjectId,
            String title,
            String why,
            List<String> because,
            String link,
            String owner,
            List<String> waitingFor,
            Instant since,
            long days,
            Instant dueAt,
            Instant ranksAt,
            boolean today,
            boolean handled) {}
}
