package io.kaituo.contract.contracts;

import java.math.BigDecimal;

/**
 * Goods of a contract and what they cost, for whoever compares prices.
 *
 * @param product external id of the product in the catalogue
 * @param price   of one unit, before tax
 */
public record PricedLine(String product, BigDecimal quantity, BigDecimal price) {}
