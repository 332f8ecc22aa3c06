package io.kaituo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What becomes of a proposal between its first draft and the customer's yes (W5.1); {@code version} counts its rounds from 1. */
public sealed interface ProposalEvent extends ContractEvent {

    UUID proposalId();

    @Override
    default UUID subject() {
        return proposalId();
    }

    /** Somebody began to write it. */
    @EventType("proposal.drafted.v1")
    record ProposalDrafted(
            UUID id,
            Instant at,
            String region,
            UUID proposalId,
            UUID dealId,
            UUID accountId,
            String ownerId,
            String title,
            int version)
            implements ProposalEvent {}

    /** What {@code version} says changed while it is being written. */
    @EventType("proposal.revised.v1")
    record ProposalRevised(
            UUID id,
            Instant at,
            String region,
            UUID proposalId,
            UUID dealId,
            UUID accountId,
            String ownerId,
            String title,
            int version)
            implements ProposalEvent {}

    /** {@code version} is frozen and waits for its reviewer. */
    @EventType("proposal.submitted.v1")
    record ProposalSubmitted(
            UUID id,
            Instant at,
            String region,
            UUID proposalId,
            UUID dealId,
            UUID accountId,
            String ownerId,
            String title,
            int version,
            UUID approvalId)
            implements ProposalEvent {}

    /** Whoever submitted it wants to change it before anybody decides. */
    @EventType("proposal.taken-back.v1")
    record ProposalTakenBack(
            UUID id,
            Instant at,
            String region,
            UUID proposalId,
            UUID dealId,
            UUID accountId,
            String ownerId,
            String title,
            int version)
            implements ProposalEvent {}

    /** {@code outcome} is {@code approve}, {@code return} or {@code reject}. */
    @EventType("proposal.reviewed.v1")
    record ProposalReviewed(
            UUID id,
            Instant at,
            String region,
            UUID proposalId,
            UUID dealId,
            UUID accountId,
            String ownerId,
            String title,
            int version,
            String outcome,
            String comment)
            implements ProposalEvent {}

    /** The customer has it; {@code channel} says how. */
    @EventType("proposal.delivered.v1")
    record ProposalDelivered(
            UUID id,
            Instant at,
            String region,
            UUID proposalId,
            UUID dealId,
            UUID accountId,
            String ownerId,
            String title,
            int version,
            String channel,
            LocalDate deliveredOn)
            implements ProposalEvent {}

    /** The customer wants something else: the next version begins. */
    @EventType("proposal.changes-asked.v1")
    record ProposalChangesAsked(
            UUID id,
            Instant at,
            String region,
            UUID proposalId,
            UUID dealId,
            UUID accountId,
            String accountName,
            String ownerId,
            String title,
            int version,
            String comment,
            LocalDate askedOn)
            implements ProposalEvent {}

    /** The customer takes it: the contract may be drafted (W5.2). {@code total} is null for a proposal without a price. */
    @EventType("proposal.accepted.v1")
    record ProposalAccepted(
            UUID id,
            Instant at,
            String region,
            UUID proposalId,
            UUID dealId,
            String dealName,
            UUID accountId,
            String accountName,
            String ownerId,
            String title,
            int version,
            Money total,
            LocalDate acceptedOn)
            implements ProposalEvent {}

    /** A colleague is asked for what the proposal promises (R1.3); {@code neededOn} may be null. */
    @EventType("proposal.resource-asked.v1")
    record ResourceAsked(
            UUID id,
            Instant at,
            String region,
            UUID proposalId,
            UUID requestId,
            String accountName,
            String title,
            String askedBy,
            String askedOf,
            String request,
            LocalDate neededOn)
            implements ProposalEvent {}

    /** The colleague said whether the proposal may promise it. */
    @EventType("proposal.resource-answered.v1")
    record ResourceAnswered(
            UUID id,
            Instant at,
            String region,
            UUID proposalId,
            UUID requestId,
            String accountName,
            String title,
            String askedBy,
            String answeredBy,
            String request,
            boolean agreed,
            String answer)
            implements ProposalEvent {}
}
