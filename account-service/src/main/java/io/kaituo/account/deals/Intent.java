package io.kaituo.account.deals;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** That the customer means to buy, and how we know; proposals may wait for it (R5.22). */
@Embeddable
record Intent(
        LocalDate intentOn, String intentShownBy, String intentHow, String intentRecordedBy, Instant intentRecordedAt) {

    DealView.Intent view(UnaryOperator<String> names) {
        return new DealView.Intent(
                intentOn, intentShownBy, intentHow, intentRecordedBy, names.apply(intentRecordedBy), intentRecordedAt);
    }
}
