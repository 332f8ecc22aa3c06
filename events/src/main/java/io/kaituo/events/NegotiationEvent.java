package io.kaituo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What comes out of a negotiation; what we would have settled for is never told. */
public sealed interface NegotiationEvent extends ContractEvent {

    UUID negotiationId();

    @Override
    default UUID subject() {
        return negotiationId();
    }

    /** {@code amends} is the contract whose change is negotiated, or null. */
    @EventType("negotiation.opened.v1")
    record NegotiationOpened(
            UUID id,
            Instant at,
            String region,
            UUID negotiationId,
            UUID dealId,
            UUID accountId,
            String ownerId,
            UUID amends)
            implements NegotiationEvent {}

    /** The issues or what we want of them changed; what we want stays with us. */
    @EventType("negotiation.revised.v1")
    record NegotiationRevised(
            UUID id,
            Instant at,
            String region,
            UUID negotiationId,
            UUID dealId,
            UUID accountId,
            String ownerId,
            int issues)
            implements NegotiationEvent {}

    /** Both sides agree on one issue; {@code agreed} is null when it is open again, {@code term} for an issue that no field of the contract carries. */
    @EventType("negotiation.result-agreed.v1")
    record ResultAgreed(
            UUID id,
            Instant at,
            String region,
            UUID negotiationId,
            UUID dealId,
            UUID accountId,
            String ownerId,
            UUID issueId,
            String issue,
            String term,
            String agreed)
            implements NegotiationEvent {}

    /** Both sides went through the core clauses together (R4.5). */
    @EventType("negotiation.reviewed-with-customer.v1")
    record ReviewedWithCustomer(
            UUID id,
            Instant at,
            String region,
            UUID negotiationId,
            UUID dealId,
            UUID accountId,
            String ownerId,
            LocalDate reviewedOn,
            String recordedBy)
            implements NegotiationEvent {}

    /** Why a contract does not say, or how it says, what was agreed (R4.5). */
    @EventType("negotiation.difference-explained.v1")
    record DifferenceExplained(
            UUID id,
            Instant at,
            String region,
            UUID negotiationId,
            UUID dealId,
            UUID contractId,
            int revision,
            UUID issueId,
            String issue,
            String reason,
            String explainedBy)
            implements NegotiationEvent {}

    /** Nothing is left to negotiate; contracts are held against what was agreed. */
    @EventType("negotiation.closed.v1")
    record NegotiationClosed(
            UUID id, Instant at, String region, UUID negotiationId, UUID dealId, UUID accountId, String ownerId)
            implements NegotiationEvent {}
}
