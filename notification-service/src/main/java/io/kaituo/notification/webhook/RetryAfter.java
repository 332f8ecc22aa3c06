package io.kaituo.notification.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads how long a receiver asks us to wait: seconds or a date (RFC 9110), believed up to a day. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** @return null for nothing, nothing that can be read, or a moment that is past: who names none of their own gets ours */
    static Duration read(String header, Instant now) {
        if (header == null) {
            return null;
        }
        try {
            var asked = header.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            boolean past = asked.isNegative() || asked.isZero();
            return past ? null : asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
