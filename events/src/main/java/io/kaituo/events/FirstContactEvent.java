package io.kaituo.events;

import java.time.Instant;
import java.util.UUID;

/** Whether somebody speaks to a lead in time (R5.6). */
public sealed interface FirstContactEvent extends LeadEvent {

    /** Somebody spoke to the company; {@code first} when it stopped the first-contact clock. */
    @EventType("lead.contacted.v1")
    record LeadContacted(UUID id, Instant at, String region, UUID leadId, String ownerId, boolean first)
            implements FirstContactEvent {}

    /** The first contact is due soon and has not happened. */
    @EventType("lead.first-contact-due-soon.v1")
    record FirstContactDueSoon(
            UUID id, Instant at, String region, UUID leadId, String companyName, String ownerId, Instant dueAt)
            implements FirstContactEvent {}

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
            implements FirstContactEvent {}

    /** Nobody decided about an overdue lead for too long: those above the manager are asked. Once per clock. */
    @EventType("lead.first-contact-escalated.v1")
    record FirstContactEscalated(
            UUID id, Instant at, String region, UUID leadId, String companyName, String ownerId, Instant dueAt)
            implements FirstContactEvent {}

    /** The owner got more time for the first contact: a new clock runs. */
    @EventType("lead.first-contact-extended.v1")
    record FirstContactExtended(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String extendedBy,
            String reason,
            Instant firstContactDue)
            implements FirstContactEvent {}

    /** The owner asks that the first-contact clock stands still; {@code until} is null for as long as the playbook allows. */
    @EventType("lead.pause-asked.v1")
    record PauseAsked(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            UUID requestId,
            String reason,
            Instant until,
            Instant firstContactDue)
            implements FirstContactEvent {}

    /** Somebody above the owner let the clock stand still, or did not. */
    @EventType("lead.pause-answered.v1")
    record PauseAnswered(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            UUID requestId,
            String answeredBy,
            boolean granted,
            String comment)
            implements FirstContactEvent {}

    /** Nobody has to answer any more: the lead got another owner or another clock, or was spoken to. {@code ownerId} asked. */
    @EventType("lead.pause-lapsed.v1")
    record PauseLapsed(
            UUID id, Instant at, String region, UUID leadId, String companyName, String ownerId, UUID requestId)
            implements FirstContactEvent {}

    /** The first-contact clock stands still, at the longest until then. */
    @EventType("lead.clock-paused.v1")
    record ClockPaused(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String pausedBy,
            String reason,
            Instant until)
            implements FirstContactEvent {}

    /** The first-contact clock runs again; {@code resumedBy} is null when the pause was over. */
    @EventType("lead.clock-resumed.v1")
    record ClockResumed(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String resumedBy,
            Instant firstContactDue)
            implements FirstContactEvent {}
}
