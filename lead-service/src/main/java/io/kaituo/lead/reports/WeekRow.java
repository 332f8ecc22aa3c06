package io.kaituo.lead.reports;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How one owner kept the clock of the first contact in one week (R5.6): a part of {@link FirstContactRow}.
 *
 * @param week its Monday
 */
record WeekRow(
        String ownerId,
        String ownerName,
        LocalDate week,
        long met,
        long overdue,
        long reassigned,
        long pooled,
        BigDecimal compliance,
        String drillDown) {}
