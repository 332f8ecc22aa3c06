package io.kaituo.contract.contracts;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The last day of a terminated contract is over. */
@ApplicationScoped
class TerminateContracts implements DeadlineHandler {

    private final Contracts contracts;
    private final Ending ending;

    TerminateContracts(Contracts contracts, Ending ending) {
        this.contracts = contracts;
        this.ending = ending;
    }

    @Override
    public String kind() {
        return ContractClocks.TERMINATES;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return contracts
                .lock(deadline.subject())
                .chain(contract -> contract.isSigned()
                        ? ending.terminate(contract)
                        : Uni.createFrom().voidItem());
    }
}
