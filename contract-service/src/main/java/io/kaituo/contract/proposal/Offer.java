package io.kaituo.contract.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.events.Money;
import io.kaituo.platform.web.Refused;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;

/** Everything one version of a proposal says. */
record Offer(String title, Money total, List<Section> sections, Tailoring tailoring, List<Objection> objections) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DECIMALS = 2;
    private static final int MOST_DIGITS = 17;

    Offer {
        sections = sections == null ? List.of() : List.copyOf(sections);
        tailoring = tailoring == null ? Tailoring.NONE : tailoring;
        objections = objections == null ? List.of() : List.copyOf(objections);
    }

    /** @throws Refused 422 for a total that is no price */
    static Offer of(
            String title, Money total, List<Section> sections, Tailoring tailoring, List<Objection> objections) {
        if (!isPrice(total)) {
            throw Refused.unprocessable("proposal.total");
        }
        var exact = new Money(total.amount().setScale(DECIMALS, RoundingMode.UNNECESSARY), total.currency());
        return new Offer(title.strip(), exact, sections, tailoring, objections);
    }

    private static boolean isPrice(Money total) {
        return total.amount() != null
                && total.amount().signum() > 0
                && total.amount().stripTrailingZeros().scale() <= DECIMALS
                && total.amount().precision() - total.amount().scale() <= MOST_DIGITS
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(total.currency()));
    }

    /** Its parts in the order of the record, so that the same offer is always written the same way. */
    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + title, e);
        }
    }

    static Offer read(String json) {
        try {
            return JSON.readValue(json, Offer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No offer: " + json, e);
        }
    }

    /** SHA-256 over its JSON in UTF-8. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
