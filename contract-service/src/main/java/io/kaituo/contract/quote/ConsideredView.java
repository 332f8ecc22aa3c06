package io.kaituo.contract.quote;

import io.kaituo.events.Money;
import java.util.List;

/**
 * An offer that nobody has written yet: what it would come to, and whose word it would need.
 *
 * @param lines     in the order asked, as are those of {@code authority}
 * @param authority of no quote where it was about none
 */
record ConsideredView(Money total, QuoteView.Sums sums, List<QuoteView.Line> lines, AuthorityView authority) {

    static ConsideredView of(Offered offered, AuthorityView authority) {
        String currency = offered.currency();
        return new ConsideredView(
                offered.total(),
                QuoteView.Sums.of(offered.totals(), currency),
                offered.lines().stream()
                        .map(line -> QuoteView.Line.of(line, currency))
                        .toList(),
                authority);
    }
}
