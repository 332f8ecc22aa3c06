package io.kaituo.events;

import java.time.Instant;
import java.util.UUID;

/** What happens to an amendment besides what happens to every contract. */
public sealed interface AmendmentEvent extends ContractEvent {

    UUID contractId();

    @Override
    default UUID subject() {
        return contractId();
    }

    /**
     * A later amendment says what holds now.
     *
     * @param contractId the amendment that holds no longer
     * @param amends     the contract both amend
     * @param supersededBy the later amendment
     */
    @EventType("contract.superseded.v1")
    record ContractSuperseded(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            UUID accountId,
            String ownerId,
            UUID amends,
            UUID supersededBy)
            implements AmendmentEvent {}

    /**
     * Another amendment came into force while this one was in work: it is drafted on those terms now.
     *
     * @param amends  the contract it amends
     * @param basedOn the amendment on whose terms it is drafted now; null for the contract's own
     */
    @EventType("contract.rebased.v1")
    record ContractRebased(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            String ownerId,
            UUID amends,
            UUID basedOn)
            implements AmendmentEvent {}
}
