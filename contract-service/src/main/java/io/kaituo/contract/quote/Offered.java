package io.kaituo.contract.quote;

import io.kaituo.events.Money;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is offered; a change of it is a new revision, and needs its own agreement. */
@Embeddable
record Offered(String currency, @Convert(converter = QuoteLinesJson.class) List<QuoteLine> lines, String notes) {

    static Offered of(String currency, List<QuoteLine> lines, String notes) {
        return new Offered(currency, List.copyOf(lines), notes == null || notes.isBlank() ? null : notes.strip());
    }

    Totals totals() {
        return Totals.of(lines);
    }

    Money total() {
        return new Money(totals().total(), currency);
    }

    /** SHA-256 over number, deal, account, currency, the lines, each in one line, and the notes, in UTF-8. */
    String hash(String number, UUID dealId, UUID accountId) {
        var head = Stream.of(number, dealId.toString(), accountId.toString(), currency);
        var canonical = Stream.of(head, lines.stream().map(QuoteLine::canonical), Stream.ofNullable(notes))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return sha256(canonical);
    }

    /** Of the lines alone: whether the price is still the one that was agreed to. */
    String priceHash() {
        return sha256(currency + lines.stream().map(QuoteLine::canonical).collect(Collectors.joining("\n", "\n", "")));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
