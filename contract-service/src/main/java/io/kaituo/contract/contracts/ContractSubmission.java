package io.kaituo.contract.contracts;

import io.kaituo.events.Money;
import io.kaituo.platform.playbook.PlaybookVersion;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A contract as those who check it before its approval see it.
 *
 * @param amends   the contract it changes, or null
 * @param months   from the first to the last day, begun ones counted whole; null without both
 * @param quoteId  the quote its price comes from, or null
 * @param lines    what is sold at which price; empty where the contract names only a total
 * @param playbook the rules it comes about by
 * @param terms    what it says about the terms that parties negotiate, in comparable words; what it does not say is left out
 */
public record ContractSubmission(
        UUID contractId,
        String number,
        String region,
        UUID dealId,
        UUID accountId,
        String ownerId,
        UUID amends,
        int revision,
        Money total,
        Integer months,
        UUID quoteId,
        List<PricedLine> lines,
        PlaybookVersion playbook,
        Map<NegotiableTerm, String> terms) {

    public ContractSubmission {
        lines = List.copyOf(lines);
        terms = Map.copyOf(terms);
    }
}
