package io.kaituo.lead.distribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Gives leads of a draft to others, and confirms it if it says so.
 *
 * @param assignments only what shall change; the rest stays as proposed
 */
record ReviseDistribution(@Size(max = 1000) List<@Valid @NotNull Move> assignments, boolean confirmed) {

    /** @param ownerId left out: the lead stays where it is */
    record Move(@NotNull UUID leadId, @Size(max = 80) String ownerId) {}

    /** By lead; null for nobody. */
    Map<UUID, String> owners() {
        var owners = new HashMap<UUID, String>();
        if (assignments != null) {
            assignments.forEach(move -> owners.put(move.leadId(), move.ownerId()));
        }
        return owners;
    }
}
