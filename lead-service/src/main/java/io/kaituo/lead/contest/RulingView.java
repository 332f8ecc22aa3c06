package io.kaituo.lead.contest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A ruling as the API shows it; of another team's people only the first letter. */
record RulingView(
        UUID id,
        UUID leadId,
        String ownerId,
        String ownerName,
        String ruledByName,
        String reason,
        Instant ruledAt,
        List<AppealView> appeals) {}
