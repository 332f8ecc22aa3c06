package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Document;
import io.kaituo.platform.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;

/** How what somebody asked for becomes a document: what contradicts itself is refused. */
@ApplicationScoped
class Writing {

    private final Faults faults;

    Writing(Faults faults) {
        this.faults = faults;
    }

    /** @throws Refused 422 {@code contract.document} that lists each contradiction */
    Document of(Document asked) {
        var nonsense = asked.nonsense();
        if (!nonsense.isEmpty()) {
            throw Refused.unprocessable(faults.told(nonsense), "contract.document");
        }
        return asked;
    }
}
