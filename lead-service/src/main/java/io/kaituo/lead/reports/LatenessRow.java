package io.kaituo.lead.reports;

import java.math.BigDecimal;

/** How much of what one rep entered came later after its collection than the playbook allows (R5.3). */
record LatenessRow(String ownerId, String ownerName, long records, long late, BigDecimal lateShare, String drillDown) {}
