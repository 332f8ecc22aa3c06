package io.kaituo.contract.catalogue;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A product with its list price on a day.
 *
 * @param price of one unit, tax included
 */
public record Listed(
        UUID productId,
        String product,
        String name,
        String series,
        String unit,
        BigDecimal taxRate,
        BigDecimal price) {}
