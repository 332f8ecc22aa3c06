package io.kaituo.notification.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A replay and how far it has come.
 *
 * @param status    {@code RUNNING}, {@code DONE}, or {@code STOPPED} while the subscription is not active
 * @param total     how many events it sends again
 * @param givenUp   how many of them were tried in vain to the end
 * @param reached   the cursor up to which the log was gone through
 */
record ReplayView(
        UUID id,
        UUID subscriptionId,
        String region,
        ReplayStatus status,
        long total,
        long delivered,
        long givenUp,
        String reached,
        Instant askedAt) {}
