package io.kaituo.events;

import java.time.Instant;
import java.util.UUID;

/** Everything lead-service tells the others. */
public sealed interface LeadEvent extends IntegrationEvent {

    String TOPIC = "lead-events";

    UUID leadId();

    @Override
    default UUID subject() {
        return leadId();
    }

    @Override
    default String topic() {
        return TOPIC;
    }

    /** A company was put on the list; {@code contested} when somebody else registered it first. */
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
            Instant firstContactDue)
            implements LeadEvent {}

    /** What is known of the company changed. */
    @EventType("lead.changed.v1")
    record LeadChanged(UUID id, Instant at, String region, UUID leadId, String companyName, String ownerId)
            implements LeadEvent {}

    /** Somebody spoke to the company; {@code first} when it stopped the first-contact clock. */
    @EventType("lead.contacted.v1")
    record LeadContacted(UUID id, Instant at, String region, UUID leadId, String ownerId, boolean first)
            implements LeadEvent {}

    /** The first contact is due soon and has not happened. */
    @EventType("lead.first-contact-due-soon.v1")
    record FirstContactDueSoon(
            UUID id, Instant at, String region, UUID leadId, String companyName, String ownerId, Instant dueAt)
            implements LeadEvent {}

    /** Nobody spoke to the company in time: once per clock. {@code automatic} when the playbook reassigns by itself. */
    @EventType("lead.first-contact-overdue.v1")
    record FirstContactOverdue(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            Instant dueAt,
            boolean automatic)
            implements LeadEvent {}

    /** Somebody else answers for the lead now; {@code reassignedBy} is null when the playbook did it. */
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
            Instant firstContactDue)
            implements LeadEvent {}

    /** Nobody answers for the lead any more; a manager assigns it. */
    @EventType("lead.pooled.v1")
    record LeadPooled(
            UUID id, Instant at, String region, UUID leadId, String companyName, String formerOwnerId, String reason)
            implements LeadEvent {}
}
