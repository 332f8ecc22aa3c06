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
 * @param startsOn        null when the contract names no term, like {@code endsOn}
 * @param firstDeliveryOn null until it happened, like {@code goLiveOn}
 */
@Embeddable
record Terms(
        LocalDate signedOn,
        Instant signedAt,
        LocalDate startsOn,
        LocalDate endsOn,
        BigDecimal total,
        String currency,
        LocalDate firstDeliveryOn,
        LocalDate goLiveOn) {

    /** Of a contract that nothing was delivered of yet. */
    static Terms agreed(
            LocalDate signedOn,
            Instant signedAt,
            LocalDate startsOn,
            LocalDate endsOn,
            BigDecimal total,
            String currency) {
        return new Terms(signedOn, signedAt, startsOn, endsOn, total, currency, null, null);
    }

    /** Empty for a day nobody knows yet: its rules plan nothing until somebody does. */
    Optional<LocalDate> day(Anchor anchor) {
        return Optional.ofNullable(
                switch (anchor) {
                    case SIGNING -> signedOn;
                    case START -> startsOn;
                    case END -> endsOn;
                    case FIRST_DELIVERY -> firstDeliveryOn;
                    case GO_LIVE -> goLiveOn;
                });
    }

    /** What an amendment changes; care goes on counting from the signature it began with. */
    Terms amendedBy(Terms amendment) {
        return new Terms(
                signedOn,
                signedAt,
                amendment.startsOn,
                amendment.endsOn,
                amendment.total,
                amendment.currency,
                firstDeliveryOn,
                goLiveOn);
    }

    /** What its performance has shown; a day that is told again was corrected. */
    Terms reached(Anchor anchor, LocalDate on) {
        return new Terms(
                signedOn,
                signedAt,
                startsOn,
                endsOn,
                total,
                currency,
                anchor == Anchor.FIRST_DELIVERY ? on : firstDeliveryOn,
                anchor == Anchor.GO_LIVE ? on : goLiveOn);
    }

    /** For {@code appliesTo}; the customer's tier comes with the pyramid, until then it is none. */
    Map<String, Object> facts() {
        return Map.of("total", total.doubleValue(), "currency", currency, "termMonths", termMonths(), "tier", "");
    }

    private long termMonths() {
        return startsOn == null || endsOn == null ? 0 : ChronoUnit.MONTHS.between(startsOn, endsOn.plusDays(1));
    }
}
