package io.kaituo.contract.contracts;

import io.kaituo.platform.identity.Sight;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The door for slices that print, seal or file contracts. */
@ApplicationScoped
public class ContractPapers {

    private final Contracts contracts;

    ContractPapers(Contracts contracts) {
        this.contracts = contracts;
    }

    /** @throws io.kaituo.platform.web.Refused 404 for what does not exist or the caller does not see */
    public Uni<ContractPaper> get(UUID id, Sight sight) {
        return contracts.get(id, sight).map(contract -> contract.snapshot().paper());
    }

    /** To read: for those as well who are asked to decide about it. */
    public Uni<ContractPaper> read(UUID id) {
        return contracts.read(id).map(contract -> contract.snapshot().paper());
    }

    /** The same as {@link #get}, for a change that rests on where the contract stands: it stays there until the transaction ends. */
    public Uni<ContractPaper> lock(UUID id, Sight sight) {
        return contracts.lock(id, sight).map(contract -> contract.snapshot().paper());
    }
}
