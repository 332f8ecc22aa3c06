package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Content;
import java.math.BigDecimal;
import java.util.List;

/**
 * Goods of a contract and what they cost, for whoever compares prices.
 *
 * @param product external id of the product in the catalogue
 * @param price   of one unit, before tax
 */
public record PricedLine(String product, BigDecimal quantity, BigDecimal price) {

    /** The goods that are in the catalogue and have their own price. */
    static List<PricedLine> in(Content content) {
        return content.lines().stream()
                .filter(line -> line.productId() != null && line.quantity() != null && line.price() != null)
                .map(line -> new PricedLine(
                        line.productId(), line.quantity(), line.price().amount()))
                .toList();
    }
}
