package io.kaituo.contract.contracts;

import io.kaituo.events.Money;
import io.kaituo.platform.playbook.PlaybookVersion;
import java.util.Map;
import java.util.UUID;

/**
 * A contract as those who check it before its approval see it.
 *
 * @param amends   the contract it changes, or null
 * @param playbook the rules it comes about by
 * @param terms    what it says about the terms that parties negotiate, in comparable words; what it does not say is left out
 */
public record ContractSubmission(
        UUID contractId,
        String number,
        String region,
        UUID dealId,
        UUID accountId,
        UUID amends,
        int revision,
        Money total,
        PlaybookVersion playbook,
        Map<NegotiableTerm, String> terms) {

    public ContractSubmission {
        terms = Map.copyOf(terms);
    }
}
