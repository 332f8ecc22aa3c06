package io.kaituo.notification.webhook;

import io.kaituo.notification.webhook.Outcome.Failure;
import io.kaituo.platform.web.Cursor;
import java.time.Instant;
import java.util.UUID;

/**
 * One attempt.
 *
 * @param eventId   what the message carried as {@code webhook-id}
 * @param dealId    null for a message about the subscription itself
 * @param attempt   1 for the first of an event; a replay counts anew
 * @param error     why it was not taken; null when it was
 * @param latencyMs until the head of the answer, or until it failed
 */
record DeliveryView(
        UUID id,
        UUID eventId,
        UUID dealId,
        Long sequence,
        String type,
        int attempt,
        boolean replay,
        AttemptStatus status,
        Integer httpStatus,
        Failure error,
        int latencyMs,
        Instant at) {

    static DeliveryView of(Attempt attempt) {
        var message = attempt.message();
        var outcome = attempt.outcome();
        return new DeliveryView(
                attempt.id(),
                message.id(),
                message.dealId(),
                message.sequence(),
                message.type(),
                attempt.number(),
                false,
                attempt.status(),
                outcome.httpStatus(),
                outcome.failure(),
                outcome.latencyMs(),
                attempt.at());
    }

    Cursor place() {
        return new Cursor(at, id);
    }
}
