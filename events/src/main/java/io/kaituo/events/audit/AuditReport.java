package io.kaituo.events.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a verification found out about one service.
 *
 * @param sealed         entries in the chain
 * @param sealedUpTo     when the newest of them was recorded; null when there is none
 * @param heads          heads that were told of this service
 * @param unsealed       entries that wait to be sealed
 * @param unsealedSince  when the oldest of those was recorded; null when none waits
 */
public record AuditReport(
        String service,
        long sealed,
        Instant sealedUpTo,
        int heads,
        long unsealed,
        Instant unsealedSince,
        List<AuditFinding> findings) {

    public boolean sound() {
        return findings.isEmpty();
    }
}
