package io.kaituo.contract.contracts;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * An agreement that was signed before anybody watched it gets its clocks and its plan, each in a transaction of its own; what
 * it has stays, so doing it again changes nothing.
 */
@ApplicationScoped
class CatchUpContracts implements DeadlineHandler {

    private final Contracts contracts;
    private final ContractWatchers watchers;

    CatchUpContracts(Contracts contracts, ContractWatchers watchers) {
        this.contracts = contracts;
        this.watchers = watchers;
    }

    @Override
    public String kind() {
        return "contract-catches-up";
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return contracts
                .lock(deadline.subject())
                .chain(contract -> contract.isSigned()
                        ? contracts
                                .lastTerms(contract)
                                .chain(latest -> watchers.find(contract.inForce(latest), contract.playbook()))
                        : Uni.createFrom().voidItem());
    }
}
