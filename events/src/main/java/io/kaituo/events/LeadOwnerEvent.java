package io.kaituo.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who answers for a lead, or that nobody does (R5.5, R5.7). */
public sealed interface LeadOwnerEvent extends LeadEvent {

    /**
     * Somebody else answers for the lead now; {@code reassignedBy} is null when the playbook did it. {@code batchId} names
     * the decision about many leads that this was part of: people are told by its {@link LeadsReassigned} alone.
     */
    @EventType("lead.reassigned.v1")
    record LeadReassigned(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String fromOwnerId,
            String ownerId,
            String reassignedBy,
            String reason,
            Instant firstContactDue,
            UUID batchId)
            implements LeadOwnerEvent {}

    /** Many leads changed hands by one decision: {@code distribution}, {@code hand-over} or {@code assignment}. */
    @EventType("lead.batch-reassigned.v1")
    record LeadsReassigned(
            UUID id,
            Instant at,
            String region,
            UUID batchId,
            String decision,
            String reassignedBy,
            String reason,
            Instant firstContactDue,
            List<Share> shares)
            implements LeadOwnerEvent {

        @Override
        public UUID leadId() {
            return batchId;
        }
    }

    /** How many leads went from one person, or from nobody, to another. */
    record Share(String fromOwnerId, String ownerId, int leads) {}

    /** Somebody left and still owns so many leads: their manager hands them over. */
    @EventType("lead.hand-over-due.v1")
    record HandOverDue(
            UUID id, Instant at, String region, UUID leaverId, String personId, String name, long open, long leads)
            implements LeadOwnerEvent {

        @Override
        public UUID leadId() {
            return leaverId;
        }
    }

    /** Nothing that somebody who left owned is left to hand over. */
    @EventType("lead.handed-over.v1")
    record HandedOver(UUID id, Instant at, String region, UUID leaverId, String personId) implements LeadOwnerEvent {

        @Override
        public UUID leadId() {
            return leaverId;
        }
    }

    /** Nobody answers for the lead any more; a manager assigns it. */
    @EventType("lead.pooled.v1")
    record LeadPooled(
            UUID id, Instant at, String region, UUID leadId, String companyName, String formerOwnerId, String reason)
            implements LeadOwnerEvent {}

    /** Somebody took the lead out of the pool. */
    @EventType("lead.claimed.v1")
    record LeadClaimed(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            Instant firstContactDue)
            implements LeadOwnerEvent {}

    /** Nobody followed up for long: the lead goes back to the pool then, unless somebody does. */
    @EventType("lead.recycling-soon.v1")
    record RecyclingSoon(
            UUID id, Instant at, String region, UUID leadId, String companyName, String ownerId, Instant recycledAt)
            implements LeadOwnerEvent {}
}
