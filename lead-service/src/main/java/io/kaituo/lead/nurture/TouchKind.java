package io.kaituo.lead.nurture;

import io.kaituo.lead.Title;
import java.math.BigDecimal;

/**
 * One way of being in touch, from the playbook's catalogue (F2.3).
 *
 * @param maxValue what it may cost at most, in the region's currency; null for any
 */
record TouchKind(String kind, Title title, BigDecimal maxValue) {}
