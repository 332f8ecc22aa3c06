package io.kaituo.contract.contracts;

import io.kaituo.events.Money;
import io.kaituo.platform.web.Refused;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the parties agree to; a change of it is a new revision. */
@Embeddable
record Document(BigDecimal totalAmount, String totalCurrency, LocalDate startsOn, LocalDate endsOn, String terms) {

    private static final int DECIMALS = 2;
    private static final int MOST_DIGITS = 17;

    /**
     * @throws Refused 422 for a total that is no price or a term that ends before it starts
     */
    static Document of(Money total, LocalDate startsOn, LocalDate endsOn, String terms) {
        if (!isPrice(total)) {
            throw Refused.unprocessable("contract.total");
        }
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw Refused.unprocessable("contract.term", startsOn.toString(), endsOn.toString());
        }
        var amount = total.amount().setScale(DECIMALS, RoundingMode.UNNECESSARY);
        return new Document(
                amount, total.currency(), startsOn, endsOn, terms == null || terms.isBlank() ? null : terms);
    }

    private static boolean isPrice(Money total) {
        return total.amount() != null
                && total.amount().signum() > 0
                && total.amount().stripTrailingZeros().scale() <= DECIMALS
                && total.amount().precision() - total.amount().scale() <= MOST_DIGITS
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(total.currency()));
    }

    /** This document with what an amendment names instead. */
    Document amended(AmendContract asked) {
        return of(
                asked.total() == null ? total() : asked.total(),
                asked.startsOn() == null ? startsOn : asked.startsOn(),
                asked.endsOn() == null ? endsOn : asked.endsOn(),
                asked.terms() == null ? terms : asked.terms());
    }

    Money total() {
        return new Money(totalAmount, totalCurrency);
    }

    /** How long it holds, begun months counted whole; null where an end is open. */
    Integer months() {
        return startsOn == null || endsOn == null
                ? null
                : Math.toIntExact(ChronoUnit.MONTHS.between(startsOn, endsOn) + 1);
    }

    /** The total in comparable words. */
    String price() {
        return totalAmount.toPlainString() + " " + totalCurrency;
    }

    /**
     * SHA-256 over the canonical document: number, deal, account, amended contract, amount, currency, first and last day
     * and terms, one a line, absent ones empty, in UTF-8.
     */
    String hash(String number, UUID dealId, UUID accountId, UUID amends) {
        String canonical = Stream.of(
                        number, dealId, accountId, amends, totalAmount, totalCurrency, startsOn, endsOn, terms)
                .map(line -> line == null ? "" : line.toString())
                .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
