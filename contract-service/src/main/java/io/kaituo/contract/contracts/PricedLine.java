package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Content;
import java.math.BigDecimal;
import java.util.List;

/**
 * Goods of a contract and what they cost, for whoever compares prices.
 *
 * @param product  external id of the product in the catalogue; null for what is in none, and for rebates
 * @param quantity null where it is not said, which is one
 * @param amount   what the whole line costs, as the total does; nothing where it is not said, below nothing for a rebate
 */
public record PricedLine(String product, BigDecimal quantity, BigDecimal amount) {

    static List<PricedLine> in(Content content) {
        return content.lines().stream()
                .map(line -> new PricedLine(
                        line.productId(),
                        line.quantity(),
                        line.amount() == null ? BigDecimal.ZERO : line.amount().amount()))
                .toList();
    }
}
