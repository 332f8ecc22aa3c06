package io.kaituo.lead.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, to three digits. */
final class Share {

    private Share() {}

    /** Null of nothing. */
    static BigDecimal of(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP);
    }
}
