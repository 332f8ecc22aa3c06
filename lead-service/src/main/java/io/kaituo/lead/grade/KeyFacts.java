package io.kaituo.lead.grade;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What ripeness is judged by (F2.1, F2.2): money, authority, need, and how soon they decide.
 *
 * @param decisionWithinDays null while nobody knows
 * @param yearlyValue        what they may buy in a year, in the region's currency; null while nobody knows
 */
@Embeddable
public record KeyFacts(
        boolean money, boolean authority, boolean need, Integer decisionWithinDays, BigDecimal yearlyValue) {

    /** What conditions read when nobody knows how soon. */
    private static final long UNKNOWN = 9999;

    /** Of a lead that nobody graded. */
    public static final KeyFacts NONE = new KeyFacts(false, false, false, null, null);

    /** As conditions name them. */
    Map<String, Object> named() {
        return Map.of(
                "money",
                money,
                "authority",
                authority,
                "need",
                need,
                "decisionWithinDays",
                decisionWithinDays == null ? UNKNOWN : decisionWithinDays.longValue());
    }

    /** What is still to be found out before the lead is ripe (F2.2). */
    List<String> missing() {
        return Stream.of(
                        money ? null : "money",
                        authority ? null : "authority",
                        need ? null : "need",
                        decisionWithinDays == null ? "decisionWithinDays" : null)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
