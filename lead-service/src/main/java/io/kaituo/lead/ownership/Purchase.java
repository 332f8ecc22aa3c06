package io.kaituo.lead.ownership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** What the company bought last, and when to speak to them about the next time (R2.2). */
@Embeddable
public record Purchase(@Column(name = "signed_contract") UUID contract, LocalDate signedOn, LocalDate reapproachOn) {

    private static final Purchase NONE = new Purchase(null, null, null);

    /** Nothing yet: Hibernate then has no embedded value at all. */
    static Purchase of(Purchase purchase) {
        return purchase == null ? NONE : purchase;
    }

    /** It is no news when something later was bought already, or the same. */
    boolean follows(Purchase former) {
        return former.signedOn == null || !contract.equals(former.contract) && former.signedOn.isBefore(signedOn);
    }
}
