package io.kaituo.contract.authority;

import java.math.BigDecimal;

/**
 * One thing that is sold: what the list asks and what the customer pays.
 *
 * @param product external id
 * @param list    what the whole quantity costs by the list, to the cent
 * @param sold    what it is sold for
 * @param months  how long the customer binds themselves; null where that is open
 */
public record Goods(String product, String series, BigDecimal list, BigDecimal sold, Integer months) {}
