package io.kaituo.lead.ownership;

import io.kaituo.platform.identity.Sight;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Who looks at a lead.
 *
 * @param names    the name to show for a person's id
 * @param need     whose leads they work with: of all others they see personal data masked
 * @param language what they read
 */
public record Reader(UnaryOperator<String> names, Sight need, Locale language) {

    public String name(String personId) {
        return names.apply(personId);
    }

    /** Whether they need the personal data of everything they see. */
    boolean needs(Sight sight) {
        return need.equals(sight);
    }

    /** Whether they need the personal data in a lead of this owner. */
    public boolean needs(String ownerId) {
        return need.covers(ownerId);
    }

    /** The same reader where they have to see everything, because they rule on it. */
    public Reader unmasked() {
        return new Reader(names, Sight.EVERYBODY, language);
    }
}
