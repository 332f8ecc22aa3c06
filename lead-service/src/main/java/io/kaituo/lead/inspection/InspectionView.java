package io.kaituo.lead.inspection;

import java.time.Instant;
import java.util.UUID;

/**
 * An inspection as the API shows it.
 *
 * @param comment what was wrong, or was to be said
 * @param returns how often the record was sent back
 */
record InspectionView(
        UUID leadId,
        InspectionStatus status,
        String comment,
        String inspectedBy,
        String inspectedByName,
        Instant inspectedAt,
        int returns) {}
