package io.kaituo.contract.execution;

import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractSigned;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Whose contract it is: stands in every milestone, so that a list of them needs no other table (decision 25). */
@Embeddable
record Customer(String number, UUID dealId, String dealName, UUID accountId, String accountName, String ownerId) {

    static Customer of(ContractSigned signed) {
        return new Customer(
                signed.number(),
                signed.dealId(),
                signed.dealName(),
                signed.accountId(),
                signed.accountName(),
                signed.ownerId());
    }

    static Customer of(ContractAmended amended) {
        return new Customer(
                amended.number(),
                amended.dealId(),
                amended.dealName(),
                amended.accountId(),
                amended.accountName(),
                amended.ownerId());
    }
}
