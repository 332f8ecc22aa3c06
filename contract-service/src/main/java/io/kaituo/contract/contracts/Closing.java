package io.kaituo.contract.contracts;

import io.kaituo.contract.approval.ApprovalRequests;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** What the end of a contract's way means for the documents around it: its amendments and an approval still open. */
@ApplicationScoped
class Closing {

    private final Contracts contracts;
    private final ApprovalRequests approvals;
    private final Outbox outbox;
    private final Clock clock;

    Closing(Contracts contracts, ApprovalRequests approvals, Outbox outbox, Clock clock) {
        this.contracts = contracts;
        this.approvals = approvals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An amendment that became binding replaces the one before it; what it amends must still be in force. */
    Uni<?> sealed(Contract contract, ContractEvent event) {
        outbox.publish(event);
        if (!(event instanceof ContractAmended amended)) {
            return Uni.createFrom().voidItem();
        }
        return contracts
                .findById(amended.contractId())
                .invoke(Contract::requireInForce)
                .chain(original -> contracts.amendmentsOf(original))
                .invoke(amendments -> amendments.stream()
                        .filter(earlier -> earlier != contract && earlier.isSigned())
                        .forEach(Contract::supersede));
    }

    /** Amendments fall with the contract they amend. */
    Uni<?> makeVoid(Contract contract, String reason) {
        var now = clock.instant();
        boolean wasSigned = contract.isSigned();
        return withdrawApproval(contract)
                .invoke(() -> outbox.publish(contract.makeVoid(reason, now)))
                .chain(() -> wasSigned
                        ? contracts.amendmentsOf(contract).chain(amendments -> fall(amendments.iterator(), reason, now))
                        : Uni.createFrom().voidItem());
    }

    private Uni<?> fall(java.util.Iterator<Contract> amendments, String reason, Instant now) {
        if (!amendments.hasNext()) {
            return Uni.createFrom().voidItem();
        }
        var amendment = amendments.next();
        var rest = withdrawApproval(amendment);
        if (amendment.mayFall()) {
            rest = rest.invoke(() -> outbox.publish(amendment.fall(reason, now)));
        }
        return rest.chain(() -> fall(amendments, reason, now));
    }

    private Uni<?> withdrawApproval(Contract contract) {
        return contract.isInApproval()
                ? approvals.withdraw(contract.approvalId())
                : Uni.createFrom().voidItem();
    }
}
