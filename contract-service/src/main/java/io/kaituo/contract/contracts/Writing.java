package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Content;
import io.kaituo.contract.document.Document;
import io.kaituo.contract.templates.ContractTemplates;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;

/** How what somebody asked for becomes a document: with the clauses of its kind, and without contradictions. */
@ApplicationScoped
class Writing {

    private final Faults faults;

    Writing(Faults faults) {
        this.faults = faults;
    }

    /** @throws Refused 422 {@code contract.document} that lists each contradiction, {@code contract.kind} for an unknown kind */
    Document of(Document asked, Playbook playbook) {
        var nonsense = asked.nonsense();
        if (!nonsense.isEmpty()) {
            throw Refused.unprocessable(faults.told(nonsense), "contract.document");
        }
        return asked.with(ContractTemplates.of(playbook).completed(asked.content()));
    }

    /**
     * What holds, with changes.
     *
     * @param content what the caller wrote anew, or null; only that is held to the kinds of today
     */
    Document changed(Document changed, Content content, Playbook playbook) {
        return content == null ? again(changed, playbook) : of(changed, playbook);
    }

    /** What was agreed before, drafted again under this playbook. */
    Document again(Document agreed, Playbook playbook) {
        return agreed.with(ContractTemplates.of(playbook).taken(agreed.content()));
    }
}
