package io.kaituo.lead.duplicates;

import io.kaituo.platform.identity.Sight;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A lead that may be of the company somebody names, and why. */
public record LikelyDuplicate(UUID id, String companyName, String ownerId, Instant registeredAt, Likeness likeness) {

    /** What somebody may know of it: of another team's lead that it is there, since when, and its owner's first letter. */
    public DuplicateView seenBy(Sight sight, UnaryOperator<String> names) {
        boolean seen = sight.covers(ownerId);
        String owner = names.apply(ownerId);
        return new DuplicateView(
                seen ? id : null,
                companyName,
                seen ? owner : masked(owner),
                registeredAt,
                likeness.score(),
                likeness.reasons());
    }

    private static String masked(String name) {
        return name == null || name.isEmpty() ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
