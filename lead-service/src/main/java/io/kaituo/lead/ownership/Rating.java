package io.kaituo.lead.ownership;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** What we think a lead is worth (R4.1, R4.2) and how ripe it is (R2.6), side by side. */
@Embeddable
public record Rating(
        BigDecimal score, @Enumerated(EnumType.STRING) LeadTier tier, @Enumerated(EnumType.STRING) LeadGrade grade) {

    private static final Rating NONE = new Rating(null, null, null);

    /** Nobody has judged the lead yet: Hibernate then has no embedded value at all. */
    static Rating of(Rating rating) {
        return rating == null ? NONE : rating;
    }
}
