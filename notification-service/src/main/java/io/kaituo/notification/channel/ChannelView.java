package io.kaituo.notification.channel;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * A channel as administrators see it: never its address or secret.
 *
 * @param team         null for the whole region
 * @param personId     whose e-mail it is; null for robots
 * @param hint         enough of the address to tell it from others
 * @param signed       whether messages carry a signature
 * @param failures     in a row
 * @param failure      why the last one failed
 * @param reachedAt    when it last took a message
 */
record ChannelView(
        UUID id,
        long version,
        String region,
        ChannelKind kind,
        String team,
        String personId,
        String name,
        String hint,
        boolean signed,
        ChannelStatus status,
        int failures,
        Instant failingSince,
        String failure,
        Instant reachedAt,
        Instant createdAt)
        implements Versioned {}
