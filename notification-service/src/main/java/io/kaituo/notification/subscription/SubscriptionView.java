package io.kaituo.notification.subscription;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param statusReason      why it is disabled; null while it is not
 * @param publicKey         verifies the {@code v1a} signatures of its messages
 * @param formerSecretUntil until when messages are signed with the secret before as well; null without one
 * @param startedAt         the cursor it began after
 */
record SubscriptionView(
        UUID id,
        long version,
        String region,
        String channel,
        String url,
        List<String> types,
        List<UUID> dealIds,
        String description,
        String ownerId,
        String ownerName,
        SubscriptionStatus status,
        DisabledReason statusReason,
        Instant statusSince,
        String publicKey,
        Instant formerSecretUntil,
        String startedAt,
        Instant createdAt)
        implements Versioned {}
