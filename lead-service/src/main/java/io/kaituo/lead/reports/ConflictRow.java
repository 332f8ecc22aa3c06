package io.kaituo.lead.reports;

import java.math.BigDecimal;

/** How often one rep registered a company that somebody else had already, and nobody ruled yet (R5.4). */
record ConflictRow(
        String ownerId, String ownerName, long records, long contested, BigDecimal contestedShare, String drillDown) {}
