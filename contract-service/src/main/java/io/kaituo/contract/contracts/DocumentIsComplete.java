package io.kaituo.contract.contracts;

import io.kaituo.platform.web.Problem.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Approvers are not asked about a document whose own figures contradict each other. */
@ApplicationScoped
class DocumentIsComplete implements SubmissionCheck {

    private final Contracts contracts;
    private final Faults faults;

    DocumentIsComplete(Contracts contracts, Faults faults) {
        this.contracts = contracts;
        this.faults = faults;
    }

    @Override
    public Uni<List<Violation>> faults(ContractSubmission submission) {
        return contracts
                .findById(submission.contractId())
                .map(contract -> faults.told(contract.document().faults()));
    }
}
