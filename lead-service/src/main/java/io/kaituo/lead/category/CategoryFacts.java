package io.kaituo.lead.category;

import io.kaituo.lead.grade.KeyFacts;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Rating;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a lead's category is judged by (R5.14).
 *
 * @param key    a manager called it important
 * @param signed a contract with it is signed
 * @param intent one of its deals says that they mean to sign
 */
record CategoryFacts(boolean key, boolean signed, boolean intent, Rating rating, KeyFacts facts) {

    static final CategoryFacts NONE =
            new CategoryFacts(false, false, false, new Rating(null, null, null, null, null), KeyFacts.NONE);

    static CategoryFacts of(Lead lead, KeyFacts facts) {
        return new CategoryFacts(
                lead.standing().isKey(),
                lead.purchase().signedOn() != null,
                lead.standing().intent() != null,
                lead.rating(),
                facts);
    }

    /** As conditions name them. */
    Map<String, Object> named() {
        return Map.of(
                "key",
                key,
                "signed",
                signed,
                "intent",
                intent,
                "tier",
                rating.tier() == null ? "" : rating.tier().name(),
                "grade",
                rating.grade() == null ? "" : rating.grade().name(),
                "score",
                number(rating.score()),
                "highPotential",
                Boolean.TRUE.equals(rating.highPotential()),
                "need",
                facts.need(),
                "yearlyValue",
                number(facts.yearlyValue()));
    }

    private static double number(BigDecimal number) {
        return number == null ? 0 : number.doubleValue();
    }
}
