package io.kaituo.events;

import java.time.Instant;
import java.util.UUID;

/** What becomes of the register of companies: who came on the list, what is known of them, and whether the record is sound (R5.3). */
public sealed interface RegisterEvent extends LeadEvent {

    /**
     * A company was put on the list; {@code contested} when somebody else registered it first. {@code batchId} names the
     * import it came with: people are told by its {@link LeadImportFinished} alone.
     */
    @EventType("lead.registered.v1")
    record LeadRegistered(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String source,
            boolean contested,
            Instant firstContactDue,
            UUID batchId)
            implements RegisterEvent {

        /** Registered by itself. */
        public LeadRegistered(
                UUID id,
                Instant at,
                String region,
                UUID leadId,
                String companyName,
                String ownerId,
                String source,
                boolean contested,
                Instant firstContactDue) {
            this(id, at, region, leadId, companyName, ownerId, source, contested, firstContactDue, null);
        }

        /** The same as part of an import. */
        public LeadRegistered in(UUID batch) {
            return new LeadRegistered(
                    id, at, region, leadId, companyName, ownerId, source, contested, firstContactDue, batch);
        }
    }

    /** A file of leads is through, told once: how many were new, changed, contested, on the list before, or wrong. */
    @EventType("lead.import-finished.v1")
    record LeadImportFinished(
            UUID id,
            Instant at,
            String region,
            UUID importId,
            String fileName,
            String requestedBy,
            long registered,
            long changed,
            long contested,
            long known,
            long bad)
            implements RegisterEvent {

        @Override
        public UUID leadId() {
            return importId;
        }
    }

    /** What is known of the company changed. */
    @EventType("lead.changed.v1")
    record LeadChanged(UUID id, Instant at, String region, UUID leadId, String companyName, String ownerId)
            implements RegisterEvent {}

    /** A new record was inspected (R5.3): {@code ownerId} is to correct it unless it was accepted. */
    @EventType("lead.inspected.v1")
    record LeadInspected(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String inspectedBy,
            boolean accepted,
            String comment)
            implements RegisterEvent {}

    /** A record that was sent back is corrected; {@code inspectedBy} sent it. */
    @EventType("lead.resubmitted.v1")
    record LeadResubmitted(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String resubmittedBy,
            String inspectedBy)
            implements RegisterEvent {}

    /** So many records wait for this manager's inspection; {@code week} is written {@code 2026-W47}. */
    @EventType("lead.inspection-due.v1")
    record InspectionDue(
            UUID id,
            Instant at,
            String region,
            UUID inspectionId,
            String managerId,
            String week,
            int records,
            Instant dueAt)
            implements RegisterEvent {

        @Override
        public UUID leadId() {
            return inspectionId;
        }
    }
}
