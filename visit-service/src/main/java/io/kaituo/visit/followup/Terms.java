package io.kaituo.visit.followup;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * What a contract says that its schedule depends on.
 *
 * @param signedOn the date on paper
 * @param signedAt when the signature was registered: rules that count hours or seconds start there
 * @param startsOn null when the contract names no term, like {@code endsOn}
 */
@Embeddable
record Terms(
        LocalDate signedOn, Instant signedAt, LocalDate startsOn, LocalDate endsOn, BigDecimal total, String currency) {

    /** Empty for a day nobody knows yet: its rules plan nothing until somebody does. */
    Optional<LocalDate> day(Anchor anchor) {
        return Optional.ofNullable(
                switch (anchor) {
                    case SIGNING -> signedOn;
                    case START -> startsOn;
                    case END -> endsOn;
                    case FIRST_DELIVERY, GO_LIVE -> null;
                });
    }

    /** What an amendment changes; care goes on counting from the signature it began with. */
    Terms amendedBy(Terms amendment) {
        return new Terms(signedOn, signedAt, amendment.startsOn, amendment.endsOn, amendment.total, amendment.currency);
    }

    /** For {@code appliesTo}; the customer's tier comes with the pyramid, until then it is none. */
    Map<String, Object> facts() {
        return Map.of("total", total.doubleValue(), "currency", currency, "termMonths", termMonths(), "tier", "");
    }

    private long termMonths() {
        return startsOn == null || endsOn == null ? 0 : ChronoUnit.MONTHS.between(startsOn, endsOn.plusDays(1));
    }
}
