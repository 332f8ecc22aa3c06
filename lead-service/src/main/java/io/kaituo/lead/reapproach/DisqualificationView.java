package io.kaituo.lead.reapproach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Why a lead was off the list, and until when.
 *
 * @param endedAt   when it was put back; null while it is off the list
 * @param endedBy   who put it back; null when its day did
 * @param endReason what they said
 */
record DisqualificationView(
        UUID id,
        String reason,
        String comment,
        String disqualifiedBy,
        String disqualifiedByName,
        Instant disqualifiedAt,
        LocalDate reapproachOn,
        Instant endedAt,
        String endedBy,
        String endReason) {}
