package io.kaituo.contract.contracts;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A contract ends soon: its owner is to draft what follows, or to let it go. */
@ApplicationScoped
class RemindOfRenewals implements DeadlineHandler {

    private final Contracts contracts;
    private final Ending ending;

    RemindOfRenewals(Contracts contracts, Ending ending) {
        this.contracts = contracts;
        this.ending = ending;
    }

    @Override
    public String kind() {
        return ContractClocks.RENEWAL;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return contracts
                .lock(deadline.subject())
                .chain(contract -> contract.isSigned()
                        ? ending.announceRenewal(contract)
                        : Uni.createFrom().voidItem());
    }
}
