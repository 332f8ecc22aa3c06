package io.kaituo.contract.contracts;

import io.kaituo.contract.approval.ApprovalRequests;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the end of a contract's way means for the documents around it: its amendments and an approval still open. */
@ApplicationScoped
class Closing {

    private final Contracts contracts;
    private final ApprovalRequests approvals;
    private final ContractWatchers watchers;
    private final SealRegister register;
    private final Outbox outbox;
    private final Clock clock;

    Closing(
            Contracts contracts,
            ApprovalRequests approvals,
            ContractWatchers watchers,
            SealRegister register,
            Outbox outbox,
            Clock clock) {
        this.contracts = contracts;
        this.approvals = approvals;
        this.watchers = watchers;
        this.register = register;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The customer's seal, entered by whoever holds the paper. */
    Uni<?> sealByCustomer(Contract contract, LocalDate on) {
        var now = clock.instant();
        return sealed(contract, contract.sealByCustomer(on, now))
                .chain(() -> register.keep(contract.snapshot().paper(), SealRegister.Side.CUSTOMER, on, now));
    }

    /** Our seal, by somebody who may (R5.21). */
    Uni<?> sign(Contract contract, SignContract asked, String by, LocalDate on) {
        var now = clock.instant();
        return register.requireSignatory(contract.snapshot().paper(), contract.playbook())
                .chain(() -> sealed(contract, contract.sign(asked, by, on, now)))
                .chain(() -> register.keep(contract.snapshot().paper(), SealRegister.Side.OWN, on, now));
    }

    /** An amendment that became binding replaces the one before it; what it amends must still be in force. */
    private Uni<?> sealed(Contract contract, ContractEvent event) {
        outbox.publish(event);
        if (event instanceof ContractSigned) {
            return watchers.tell(event, contract.playbook());
        }
        if (!(event instanceof ContractAmended amended)) {
            return Uni.createFrom().voidItem();
        }
        return contracts
                .lock(amended.contractId())
                .invoke(Contract::requireInForce)
                .call(original -> watchers.tell(event, original.playbook()))
                .chain(contracts::amendmentsOf)
                .invoke(amendments -> amendments.stream()
                        .filter(earlier -> earlier != contract && earlier.isSigned())
                        .forEach(Contract::supersede));
    }

    /** Amendments fall with the contract they amend. */
    Uni<?> makeVoid(Contract contract, String reason) {
        var now = clock.instant();
        boolean wasSigned = contract.isSigned();
        return withdrawApproval(contract)
                .map(none -> contract.makeVoid(reason, now))
                .invoke(outbox::publish)
                .chain(event -> watchers.tell(event, contract.playbook()))
                .chain(() -> wasSigned
                        ? contracts.amendmentsOf(contract)
                        : Uni.createFrom().item(List.<Contract>of()))
                .chain(amendments -> Multi.createFrom()
                        .iterable(amendments)
                        .filter(Contract::mayFall)
                        .onItem()
                        .transformToUniAndConcatenate(amendment -> fall(amendment, reason, now))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<?> fall(Contract amendment, String reason, Instant now) {
        return withdrawApproval(amendment).invoke(() -> outbox.publish(amendment.fall(reason, now)));
    }

    private Uni<?> withdrawApproval(Contract contract) {
        return contract.isInApproval()
                ? approvals.withdraw(contract.approvalId())
                : Uni.createFrom().voidItem();
    }
}
