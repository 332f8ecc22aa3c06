package io.kaituo.lead.reports;

import java.math.BigDecimal;

/**
 * What a source is worth (W2.1).
 *
 * @param ripe          graded A or B
 * @param reached       companies somebody spoke to
 * @param companies     companies in the territory, or on the list where nobody drew one
 * @param effectiveness ripe ÷ registered
 * @param coverage      reached ÷ companies
 */
record SourceRow(
        String source,
        long registered,
        long ripe,
        long reached,
        long companies,
        BigDecimal effectiveness,
        BigDecimal coverage,
        String drillDown) {}
