package io.kaituo.contract.contracts;

import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** What the end of a contract's way means for the documents around it: its amendments and an approval still open. */
@ApplicationScoped
class Closing {

    private final Amendments amendments;
    private final ContractWatchers watchers;
    private final SealRegister register;
    private final Outbox outbox;
    private final Clock clock;

    Closing(Amendments amendments, ContractWatchers watchers, SealRegister register, Outbox outbox, Clock clock) {
        this.amendments = amendments;
        this.watchers = watchers;
        this.register = register;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The customer's seal, entered by whoever holds the paper. */
    Uni<?> sealByCustomer(Contract contract, LocalDate on) {
        var now = clock.instant();
        return amendments
                .requireCurrent(contract)
                .chain(() -> sealed(contract, contract.sealByCustomer(on, now)))
                .chain(() -> register.keep(contract.snapshot().paper(), SealRegister.Side.CUSTOMER, on, now));
    }

    /** Our seal, by somebody who may (R5.21). */
    Uni<?> sign(Contract contract, SignContract asked, String by, LocalDate on) {
        var now = clock.instant();
        return register.requireSignatory(contract.snapshot().paper(), contract.playbook())
                .chain(() -> amendments.requireCurrent(contract))
                .chain(() -> sealed(contract, contract.sign(asked, by, on, now)))
                .chain(() -> register.keep(contract.snapshot().paper(), SealRegister.Side.OWN, on, now));
    }

    private Uni<?> sealed(Contract contract, ContractEvent event) {
        outbox.publish(event);
        if (event instanceof ContractSigned) {
            return watchers.tell(event, contract.playbook());
        }
        return event instanceof ContractAmended
                ? amendments
                        .original(contract)
                        .call(original -> watchers.tell(event, original.playbook()))
                        .chain(original -> amendments.replace(original, contract))
                : Uni.createFrom().voidItem();
    }

    /** Amendments fall with the contract they amend. */
    Uni<?> makeVoid(Contract contract, String by, String reason) {
        var decided = new Voiding(by, reason, clock.instant());
        boolean wasSigned = contract.isSigned();
        return amendments
                .withdrawApproval(contract)
                .map(none -> contract.makeVoid(decided))
                .invoke(outbox::publish)
                .chain(event -> watchers.tell(event, contract.playbook()))
                .chain(() -> wasSigned
                        ? amendments.fall(contract, decided)
                        : Uni.createFrom().voidItem());
    }
}
