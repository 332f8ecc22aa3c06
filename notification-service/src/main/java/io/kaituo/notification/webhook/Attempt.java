package io.kaituo.notification.webhook;

import io.kaituo.events.Uuid7;
import java.time.Instant;
import java.util.UUID;

/** A line of the ledger: one attempt and what became of it. */
record Attempt(UUID id, Message message, int number, AttemptStatus status, Outcome outcome, Instant at) {

    static Attempt of(Message message, int number, AttemptStatus status, Outcome outcome, Instant at) {
        return new Attempt(Uuid7.next(), message, number, status, outcome, at);
    }

    boolean delivered() {
        return status == AttemptStatus.DELIVERED;
    }
}
