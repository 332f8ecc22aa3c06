package io.kaituo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Everything visit-service tells the others. A follow-up belongs to its contract's schedule, so that is the subject. */
public sealed interface VisitEvent extends IntegrationEvent {

    String TOPIC = "visit-events";

    UUID contractId();

    @Override
    default UUID subject() {
        return contractId();
    }

    @Override
    default String topic() {
        return TOPIC;
    }

    /** One thing to do for the customer on a day. */
    record FollowUp(UUID followUpId, String kind, LocalDate dueOn) {}

    /** A signature got its schedule: once per contract. {@code missed} counts those that lay before the registration. */
    @EventType("follow-up.scheduled.v1")
    record FollowUpsScheduled(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID dealId,
            UUID accountId,
            String ownerId,
            List<FollowUp> followUps,
            int missed)
            implements VisitEvent {}

    /** An amendment or a new calendar year gave open follow-ups another day. */
    @EventType("follow-up.moved.v1")
    record FollowUpsMoved(
            UUID id, Instant at, String region, UUID contractId, UUID dealId, String ownerId, List<FollowUp> followUps)
            implements VisitEvent {}

    /** Open follow-ups that nobody needs any more. */
    @EventType("follow-up.cancelled.v1")
    record FollowUpsCancelled(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID dealId,
            String ownerId,
            List<UUID> followUpIds,
            String reason)
            implements VisitEvent {}

    /** Its day has come. */
    @EventType("follow-up.due.v1")
    record FollowUpDue(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID followUpId,
            UUID dealId,
            String dealName,
            UUID accountId,
            String accountName,
            String ownerId,
            String kind,
            LocalDate dueOn)
            implements VisitEvent {}

    /** Somebody did it and said how it went, in time or late. */
    @EventType("follow-up.completed.v1")
    record FollowUpCompleted(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID followUpId,
            UUID dealId,
            String ownerId,
            String completedBy)
            implements VisitEvent {}

    /** Nobody did it within the days of grace. */
    @EventType("follow-up.missed.v1")
    record FollowUpMissed(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID followUpId,
            UUID dealId,
            String accountName,
            String ownerId,
            String kind,
            LocalDate dueOn)
            implements VisitEvent {}
}
