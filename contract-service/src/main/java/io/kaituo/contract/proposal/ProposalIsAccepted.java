package io.kaituo.contract.proposal;

import io.kaituo.contract.contracts.ContractSubmission;
import io.kaituo.contract.contracts.Faults;
import io.kaituo.contract.contracts.SubmissionCheck;
import io.kaituo.contract.document.Fault;
import io.kaituo.contract.knowndeals.KnownDeals;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the playbook says so, an agreement follows a proposal the customer has taken (W5.1 before W5.2), or their intent. */
@ApplicationScoped
class ProposalIsAccepted implements SubmissionCheck {

    private final Proposals proposals;
    private final KnownDeals deals;
    private final Playbooks playbooks;
    private final Faults faults;

    ProposalIsAccepted(Proposals proposals, KnownDeals deals, Playbooks playbooks, Faults faults) {
        this.proposals = proposals;
        this.deals = deals;
        this.playbooks = playbooks;
        this.faults = faults;
    }

    @Override
    public Uni<List<Problem.Violation>> faults(ContractSubmission submission) {
        if (submission.amends() != null) {
            return Uni.createFrom().item(List.of());
        }
        return playbooks
                .pinned(submission.region(), submission.playbook())
                .map(ProposalRules::of)
                .chain(rules -> missing(rules, submission))
                .map(faults::told);
    }

    private Uni<List<Fault>> missing(ProposalRules rules, ContractSubmission submission) {
        if (rules.requiredForContract()) {
            return proposals
                    .isAccepted(submission.region(), submission.dealId())
                    .map(accepted -> accepted ? List.of() : List.of(Fault.in("proposal", "proposal.not-accepted")));
        }
        if (rules.intentForContract()) {
            return deals.find(submission.dealId())
                    .map(deal -> deal.filter(known -> known.intentOn() != null).isPresent()
                            ? List.of()
                            : List.of(Fault.in("intent", "proposal.contract-without-intent")));
        }
        return Uni.createFrom().item(List.of());
    }
}
