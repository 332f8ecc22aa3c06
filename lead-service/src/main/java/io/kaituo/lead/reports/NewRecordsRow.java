package io.kaituo.lead.reports;

import java.math.BigDecimal;

/**
 * What one rep put on the list (R5.2).
 *
 * @param average    per working day of the period
 * @param floor      what the playbook wants on average; null without such a target
 * @param meetsFloor null without one
 */
record NewRecordsRow(
        String ownerId,
        String ownerName,
        long records,
        long workingDays,
        BigDecimal average,
        Integer floor,
        Boolean meetsFloor,
        String drillDown) {}
