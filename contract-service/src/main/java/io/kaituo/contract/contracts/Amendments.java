package io.kaituo.contract.contracts;

import io.kaituo.contract.approval.ApprovalRequests;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What contracts and their amendments mean for each other: on whose terms one is drafted, replaces another, and falls. */
@ApplicationScoped
class Amendments {

    private final Contracts contracts;
    private final ApprovalRequests approvals;
    private final Outbox outbox;
    private final Clock clock;

    Amendments(Contracts contracts, ApprovalRequests approvals, Outbox outbox, Clock clock) {
        this.contracts = contracts;
        this.approvals = approvals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An amendment goes on only while what it changes is in force, and says what it said when it was drafted. */
    Uni<?> requireCurrent(Contract contract) {
        return contract.origin().isAmendment()
                ? original(contract).chain(contracts::lastTerms).invoke(contract::requireBasedOn)
                : Uni.createFrom().voidItem();
    }

    /** What an amendment changes, in force; nobody else changes that before the transaction ends. */
    Uni<Contract> original(Contract amendment) {
        return contracts.lock(amendment.origin().amends()).invoke(Contract::requireInForce);
    }

    /** An amendment that became binding replaces the one before it. */
    Uni<?> replace(Contract original, Contract by) {
        return contracts.amendmentsOf(original).invoke(amendments -> amendments.stream()
                .filter(earlier -> earlier != by && earlier.isSigned())
                .forEach(earlier -> outbox.publish(earlier.supersede(by, clock.instant()))));
    }

    /** They change nothing any more: void, wherever they stand, and nobody decides about them. */
    Uni<?> fall(Contract original, Voiding decided) {
        return contracts.amendmentsOf(original).chain(amendments -> Multi.createFrom()
                .iterable(amendments)
                .filter(Contract::mayFall)
                .onItem()
                .transformToUniAndConcatenate(
                        amendment -> withdrawApproval(amendment).invoke(() -> outbox.publish(amendment.fall(decided))))
                .onItem()
                .ignoreAsUni());
    }

    Uni<?> withdrawApproval(Contract contract) {
        return contract.isInApproval()
                ? approvals.withdraw(contract.approvalId())
                : Uni.createFrom().voidItem();
    }
}
