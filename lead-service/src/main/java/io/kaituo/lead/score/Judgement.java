package io.kaituo.lead.score;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** One dimension as it was judged, with what it counted for then: a score explains itself for ever. */
record Judgement(
        Dimension dimension,
        BigDecimal value,
        BigDecimal weight,
        String evidence,
        List<String> sources,
        String verifiedBy) {

    /** So many different sources verify a fact (R4.8). */
    private static final int ENOUGH_SOURCES = 2;

    /** What the dimension adds to the score. */
    @JsonIgnore
    BigDecimal contribution() {
        return value.multiply(weight);
    }

    /** The same source twice is one source (R4.8). */
    @JsonIgnore
    boolean isVerified() {
        return sources.stream()
                        .map(source -> source.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                >= ENOUGH_SOURCES;
    }
}
