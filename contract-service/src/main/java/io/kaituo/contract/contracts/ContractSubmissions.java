package io.kaituo.contract.contracts;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a contract says today, for slices that hold it against something else before anybody submits it. */
@ApplicationScoped
public class ContractSubmissions {

    private final Contracts contracts;
    private final Caller caller;

    ContractSubmissions(Contracts contracts, Caller caller) {
        this.contracts = contracts;
        this.caller = caller;
    }

    /** To read, wherever it stands: for those as well who are asked to decide about it. */
    public Uni<ContractSubmission> read(UUID id) {
        return contracts.read(id).map(contract -> contract.snapshot().submission());
    }

    /**
     * For a change before its approval.
     *
     * @throws Refused 404 for a contract that is unknown to the caller
     */
    public Uni<ContractSubmission> of(UUID id) {
        return contracts.get(id, caller.sight()).map(Contract::submission);
    }

    /** @throws Refused 404 for a contract that is unknown to the caller, or about another deal */
    public Uni<?> requireOfDeal(UUID id, UUID dealId) {
        return contracts.get(id, caller.sight()).invoke(contract -> {
            if (!contract.snapshot().deal().dealId().equals(dealId)) {
                throw Refused.notFound();
            }
        });
    }
}
