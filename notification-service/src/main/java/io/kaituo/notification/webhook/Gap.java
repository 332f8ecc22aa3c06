package io.kaituo.notification.webhook;

import io.kaituo.events.Uuid7;
import java.time.Instant;
import java.util.UUID;

/**
 * What was given up of a deal and the subscriber has not been told yet.
 *
 * @param notice id of the message that tells it
 */
record Gap(long from, long to, UUID notice, Instant at) {

    static Gap of(long sequence, Instant now) {
        return new Gap(sequence, sequence, Uuid7.next(), now);
    }

    /** Another message, because it says something else. */
    Gap upTo(long sequence, Instant now) {
        return new Gap(from, sequence, Uuid7.next(), now);
    }
}
