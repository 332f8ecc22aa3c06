package io.kaituo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;

/** What the demo needs to know of an account, deal, contract or lead, as an answer or a list shows it; the rest is null. */
record Found(
        String id,
        String region,
        String externalId,
        long version,
        String status,
        String stage,
        String approvalId,
        LocalDate openedOn,
        LocalDate signedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant recordedAt,
        Instant registeredAt,
        Instant firstContactDue,
        boolean overdue) {
    static Found of(JsonNode view) {
        return new Found(
                text(view, "/id"),
                text(view, "/region"),
                text(view, "/externalId"),
                view.path("version").asLong(),
                text(view, "/status"),
                text(view, "/stage"),
                text(view, "/approvalId"),
                date(view, "/openedOn"),
                date(view, "/signedOn"),
                date(view, "/term/startsOn"),
                date(view, "/term/endsOn"),
                instant(view, "/recordedAt"),
                instant(view, "/registeredAt"),
                instant(view, "/firstContactDue"),
                view.path("overdue").asBoolean());
    }

    /** The same, after a step whose answer shows something else. */
    Found in(String next) {
        return new Found(
                id,
                region,
                externalId,
                version,
                next,
                stage,
                approvalId,
                openedOn,
                signedOn,
                startsOn,
                endsOn,
                recordedAt,
                registeredAt,
                firstContactDue,
                overdue);
    }

    boolean is(String asked) {
        return asked.equals(status);
    }

    private static String text(JsonNode view, String field) {
        return view.at(field).asText(null);
    }

    private static LocalDate date(JsonNode view, String field) {
        String text = text(view, field);
        return text == null ? null : LocalDate.parse(text);
    }

    private static Instant instant(JsonNode view, String field) {
        String text = text(view, field);
        return text == null ? null : Instant.parse(text);
    }
}
