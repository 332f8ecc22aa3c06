package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Document;
import io.kaituo.contract.document.Fault;
import io.kaituo.contract.templates.ContractTemplates;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.web.Problem.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Approvers are not asked about a document that is silent where its kind demands a word (R5.17), or does not add up. */
@ApplicationScoped
class DocumentIsComplete implements SubmissionCheck {

    private final Contracts contracts;
    private final Playbooks playbooks;
    private final Faults faults;

    DocumentIsComplete(Contracts contracts, Playbooks playbooks, Faults faults) {
        this.contracts = contracts;
        this.playbooks = playbooks;
        this.faults = faults;
    }

    @Override
    public Uni<List<Violation>> faults(ContractSubmission submission) {
        return contracts.findById(submission.contractId()).chain(contract -> playbooks
                .pinned(contract.region(), contract.playbook())
                .map(playbook -> faults.told(of(contract.snapshot().document(), playbook))));
    }

    private static List<Fault> of(Document document, Playbook playbook) {
        return Stream.concat(
                        document.faults().stream(),
                        ContractTemplates.of(playbook).faults(document.content()))
                .toList();
    }
}
