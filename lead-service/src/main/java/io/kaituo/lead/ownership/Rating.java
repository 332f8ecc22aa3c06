package io.kaituo.lead.ownership;

import io.kaituo.platform.audit.Audited;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;

/** What we think a lead is worth (R4.1, R4.2) and how ripe it is (R2.6), side by side. */
@Embeddable
public record Rating(
        @Audited BigDecimal score,
        @Audited @Enumerated(EnumType.STRING) LeadTier tier,
        Boolean highPotential,
        @Audited @Enumerated(EnumType.STRING) LeadGrade grade,
        Instant ratedAt) {

    private static final Rating NONE = new Rating(null, null, null, null, null);

    /** Nobody has judged the lead yet: Hibernate then has no embedded value at all. */
    static Rating of(Rating rating) {
        return rating == null ? NONE : rating;
    }

    public Rating scored(BigDecimal newScore, LeadTier newTier, boolean isHigh, Instant now) {
        return new Rating(newScore, newTier, isHigh, grade, now);
    }

    public Rating graded(LeadGrade newGrade, Instant now) {
        return new Rating(score, tier, highPotential, newGrade, now);
    }

    /** A higher score or a riper grade than somebody found before. */
    boolean isBetterThan(Rating former) {
        return score != null && (former.score == null || score.compareTo(former.score) > 0)
                || grade != null && (former.grade == null || grade.compareTo(former.grade) < 0);
    }

    /** High potential or ripe: worth active selling. */
    boolean qualifies() {
        return Boolean.TRUE.equals(highPotential) || grade == LeadGrade.A;
    }
}
