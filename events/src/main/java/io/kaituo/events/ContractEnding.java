package io.kaituo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How agreements in force come to their end, and what follows them. */
public sealed interface ContractEnding extends ContractEvent {

    UUID contractId();

    @Override
    default UUID subject() {
        return contractId();
    }

    /** It will end before its time, on a day ahead; until then it stays in force. */
    @EventType("contract.termination-announced.v1")
    record ContractTerminationAnnounced(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            UUID accountId,
            String ownerId,
            LocalDate effectiveOn,
            String reason)
            implements ContractEnding {}

    /** It will not end before its time after all. */
    @EventType("contract.termination-withdrawn.v1")
    record ContractTerminationWithdrawn(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            UUID accountId,
            String ownerId,
            LocalDate effectiveOn,
            String withdrawnBy)
            implements ContractEnding {}

    /**
     * It has ended before its time.
     *
     * @param amends      the contract it belonged to, for an amendment that ended with it; null for a contract
     * @param effectiveOn its last day
     */
    @EventType("contract.terminated.v1")
    record ContractTerminated(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            UUID accountId,
            String ownerId,
            UUID amends,
            LocalDate effectiveOn,
            String reason)
            implements ContractEnding {}

    /**
     * Its term is over.
     *
     * @param amends  the contract it belonged to, for an amendment that ended with it; null for a contract
     * @param endedOn its last day
     */
    @EventType("contract.expired.v1")
    record ContractExpired(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            UUID accountId,
            String ownerId,
            UUID amends,
            LocalDate endedOn)
            implements ContractEnding {}

    /** It ends on {@code endsOn}, and nobody has drafted what follows yet. */
    @EventType("contract.renewal-due.v1")
    record ContractRenewalDue(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            String dealName,
            UUID accountId,
            String accountName,
            String ownerId,
            LocalDate endsOn)
            implements ContractEnding {}

    /** What is to follow it was drafted, as contract {@code renewalId}. */
    @EventType("contract.renewal-drafted.v1")
    record ContractRenewalDrafted(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            String ownerId,
            UUID renewalId,
            String renewalNumber)
            implements ContractEnding {}
}
