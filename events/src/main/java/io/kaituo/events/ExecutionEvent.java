package io.kaituo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How a signed contract is performed: its milestones, and the launch plan of the people who perform it. */
public sealed interface ExecutionEvent extends ContractEvent {

    /** A milestone belongs to its contract, so that is the subject. */
    UUID contractId();

    @Override
    default UUID subject() {
        return contractId();
    }

    /** Something that happened to one milestone; {@code n} counts within the contract, from 1. */
    sealed interface OfMilestone extends ExecutionEvent {

        UUID milestoneId();

        int n();
    }

    /**
     * Something to be performed by a day.
     *
     * @param code       such as {@code first-delivery}: the playbook's, which other rules refer to
     * @param plannedOn  null until its day is known
     * @param department who performs it, such as {@code DELIVERY}
     * @param status     {@code PLANNED}, or {@code UNTRACKED} for what lay before the signature was registered
     */
    record PlannedMilestone(
            UUID milestoneId, int n, String code, String department, LocalDate plannedOn, String status) {}

    /** A signature got its execution plan: once per contract, by the playbook it was drafted under. */
    @EventType("execution.planned.v1")
    record ExecutionPlanned(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            UUID accountId,
            String ownerId,
            String playbook,
            int playbookVersion,
            List<PlannedMilestone> milestones)
            implements ExecutionEvent {}

    /** The contract is void or was terminated: these milestones are nobody's any more. */
    @EventType("execution.cancelled.v1")
    record ExecutionCancelled(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            UUID accountId,
            String ownerId,
            List<UUID> milestoneIds,
            String reason)
            implements ExecutionEvent {}

    /** Somebody added what the playbook does not foresee. */
    @EventType("milestone.added.v1")
    record MilestoneAdded(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID milestoneId,
            int n,
            UUID dealId,
            String ownerId,
            String code,
            String department,
            LocalDate plannedOn,
            String addedBy)
            implements OfMilestone {}

    /** One that somebody had added is not wanted after all. */
    @EventType("milestone.removed.v1")
    record MilestoneRemoved(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID milestoneId,
            int n,
            UUID dealId,
            String ownerId,
            String removedBy)
            implements OfMilestone {}

    /** Its day has come; {@code responsibleId} is to perform it, or the owner where nobody was named. */
    @EventType("milestone.due.v1")
    record MilestoneDue(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID milestoneId,
            int n,
            String number,
            UUID dealId,
            String accountName,
            String ownerId,
            String responsibleId,
            String code,
            String titleZh,
            String titleEn,
            String department,
            LocalDate plannedOn,
            Instant dueAt)
            implements OfMilestone {}

    /** Its day is over and nobody has reported it. */
    @EventType("milestone.overdue.v1")
    record MilestoneOverdue(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID milestoneId,
            int n,
            String number,
            UUID dealId,
            String accountName,
            String ownerId,
            String responsibleId,
            String code,
            String titleZh,
            String titleEn,
            String department,
            LocalDate plannedOn,
            Instant dueAt)
            implements OfMilestone {}

    /**
     * It has another day.
     *
     * @param from   null when it had none
     * @param to     null when an amendment left it none
     * @param reason a person's words, or {@code contract-amended}
     */
    @EventType("milestone.moved.v1")
    record MilestoneMoved(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID milestoneId,
            int n,
            UUID dealId,
            String ownerId,
            String code,
            LocalDate from,
            LocalDate to,
            String reason)
            implements OfMilestone {}

    /** Who performs it or what it delivers was noted anew. */
    @EventType("milestone.changed.v1")
    record MilestoneChanged(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID milestoneId,
            int n,
            UUID dealId,
            String ownerId,
            String code,
            String department,
            String responsibleId,
            String deliverable)
            implements OfMilestone {}

    /** It was performed on {@code actualOn}; told again when that day is corrected. */
    @EventType("milestone.reached.v1")
    record MilestoneReached(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID milestoneId,
            int n,
            UUID dealId,
            UUID accountId,
            String ownerId,
            String code,
            String department,
            LocalDate plannedOn,
            LocalDate actualOn,
            boolean customerConfirms)
            implements OfMilestone {}

    /** The customer agrees that it was performed. */
    @EventType("milestone.confirmed.v1")
    record MilestoneConfirmed(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID milestoneId,
            int n,
            UUID dealId,
            String ownerId,
            String code,
            LocalDate confirmedOn)
            implements OfMilestone {}

    /** Something is in its way. */
    @EventType("milestone.exception-raised.v1")
    record MilestoneExceptionRaised(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID milestoneId,
            int n,
            String number,
            UUID dealId,
            String accountName,
            String ownerId,
            String code,
            String titleZh,
            String titleEn,
            String department,
            String description,
            String raisedBy)
            implements OfMilestone {}

    /** What was in its way is settled. */
    @EventType("milestone.exception-settled.v1")
    record MilestoneExceptionSettled(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID milestoneId,
            int n,
            UUID dealId,
            String ownerId,
            String code,
            String settlement,
            String settledBy)
            implements OfMilestone {}

    /**
     * The launch plan says something else now.
     *
     * @param complete whether the team is introduced, both sides have a contact and the rule of communication stands
     */
    @EventType("launch-plan.written.v1")
    record LaunchPlanWritten(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            UUID dealId,
            UUID accountId,
            String ownerId,
            String writtenBy,
            LocalDate teamIntroducedOn,
            boolean complete)
            implements ExecutionEvent {}
}
