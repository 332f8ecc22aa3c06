package io.kaituo.lead.category;

import java.math.BigDecimal;

/**
 * One column of the manager's board (R5.14).
 *
 * @param stalled             leads without progress for as many days as were asked about
 * @param averageIdleDays     days since the last progress, on average; null without leads
 * @param longestIdleDays     the same of the lead that waits longest
 * @param drillDown           address of its leads
 * @param stalledDrillDown    address of those without progress
 */
record CategoryView(
        String category,
        String title,
        long leads,
        long stalled,
        BigDecimal averageIdleDays,
        Long longestIdleDays,
        String drillDown,
        String stalledDrillDown) {}
