package io.kaituo.lead.ownership;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What a lead became: ids minted here and created by account-service exactly so (decision 15). */
@Embeddable
record Conversion(UUID accountId, UUID contactId, UUID dealId) {

    private static final Conversion NONE = new Conversion(null, null, null);

    /** Not converted yet: Hibernate then has no embedded value at all. */
    static Conversion of(Conversion conversion) {
        return conversion == null ? NONE : conversion;
    }
}
