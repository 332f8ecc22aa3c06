package io.kaituo.contract.negotiation;

import io.kaituo.contract.contracts.ContractSubmission;
import io.kaituo.contract.contracts.Faults;
import io.kaituo.contract.contracts.SubmissionCheck;
import io.kaituo.contract.document.Fault;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The contract's clauses are the results of the negotiation, or somebody says why not (R4.5). */
@ApplicationScoped
class ContractIsAsNegotiated implements SubmissionCheck {

    private final Negotiations negotiations;
    private final Explanations explanations;
    private final Playbooks playbooks;
    private final Faults faults;

    ContractIsAsNegotiated(Negotiations negotiations, Explanations explanations, Playbooks playbooks, Faults faults) {
        this.negotiations = negotiations;
        this.explanations = explanations;
        this.playbooks = playbooks;
        this.faults = faults;
    }

    @Override
    public Uni<List<Problem.Violation>> faults(ContractSubmission contract) {
        return playbooks
                .pinned(contract.region(), contract.playbook())
                .map(NegotiationRules::of)
                .chain(rules -> faults(contract, rules))
                .map(faults::told);
    }

    /** A change of a contract may be agreed without a negotiation of its own. */
    private Uni<List<Fault>> faults(ContractSubmission contract, NegotiationRules rules) {
        return negotiations
                .latest(contract.region(), contract.dealId(), contract.amends())
                .chain(found -> {
                    if (found.isEmpty()) {
                        boolean missing = rules.required() && contract.amends() == null;
                        return Uni.createFrom()
                                .item(missing ? List.of(Fault.in("negotiation", "negotiation.missing")) : List.of());
                    }
                    return explanations.of(contract.contractId()).map(explained -> Comparison.of(
                                    found.get(), contract, explained)
                            .faults(rules));
                });
    }
}
