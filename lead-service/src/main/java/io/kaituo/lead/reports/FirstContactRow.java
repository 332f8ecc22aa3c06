package io.kaituo.lead.reports;

import java.math.BigDecimal;

/**
 * How one owner kept the clock of the first contact (R5.6): each clock that ended is counted once.
 *
 * @param met        contacts made in time
 * @param overdue    clocks that ran out
 * @param reassigned leads that went to somebody else
 * @param pooled     leads that went to the pool
 * @param compliance met ÷ (met + overdue); null when no clock ended
 */
record FirstContactRow(
        String ownerId,
        String ownerName,
        long met,
        long overdue,
        long reassigned,
        long pooled,
        BigDecimal compliance,
        String drillDown) {}
