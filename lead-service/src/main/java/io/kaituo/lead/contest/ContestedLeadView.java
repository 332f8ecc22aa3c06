package io.kaituo.lead.contest;

import io.kaituo.lead.duplicates.Likeness;
import io.kaituo.lead.ownership.LeadContactView;
import io.kaituo.lead.ownership.LeadStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One side of a contest: everything that speaks for it.
 *
 * @param id                   null when the reader may not see whose it is
 * @param sameName             whether it has the same name as the first, not only a likely one
 * @param reasons              why it may be the company of the first; empty for that itself
 * @param contactName          as {@code phone} and {@code email}: masked for those who do not rule
 * @param collectedBeforeFirst whether it says it was collected before the present owner registered: the server's clock
 *                             decides all the same, but the manager knows
 * @param contacts             the latest of them
 */
record ContestedLeadView(
        UUID id,
        String companyName,
        boolean sameName,
        Set<Likeness.Reason> reasons,
        LeadStatus status,
        boolean contested,
        UUID duplicateOf,
        String ownerId,
        String ownerName,
        String registeredByName,
        Instant registeredAt,
        Instant collectedAt,
        boolean collectedBeforeFirst,
        String source,
        String contactName,
        String phone,
        String email,
        List<LeadContactView> contacts,
        List<OwnerChangeView> ownerChanges) {}
