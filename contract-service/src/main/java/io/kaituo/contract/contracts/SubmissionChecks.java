package io.kaituo.contract.contracts;

import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.platform.web.Problem;
import io.kaituo.platform.web.Refused;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Asks everybody who has a say before a contract goes to its approvers, and names all that stands against it at once. */
@ApplicationScoped
class SubmissionChecks {

    private final List<SubmissionCheck> checks;
    private final PriceCheck prices;
    private final AskedBeside beside;

    SubmissionChecks(@All List<SubmissionCheck> checks, PriceCheck prices, AskedBeside beside) {
        this.checks = checks;
        this.prices = prices;
        this.beside = beside;
    }

    /**
     * Nothing stands against it, and its price is judged.
     *
     * @throws Refused 409 {@code contract.not-ready} that lists each fault
     */
    Uni<Void> require(Contract contract) {
        var submission = contract.submission();
        return Multi.createFrom()
                .iterable(checks)
                .onItem()
                .transformToUniAndConcatenate(check -> check.faults(submission))
                .collect()
                .in(ArrayList<Problem.Violation>::new, List::addAll)
                .invoke(faults -> {
                    if (!faults.isEmpty()) {
                        throw Refused.conflict(faults, "contract.not-ready", submission.number());
                    }
                })
                .chain(() -> judged(contract, submission));
    }

    private Uni<Void> judged(Contract contract, ContractSubmission submission) {
        return prices.judge(submission)
                .chain(judged -> beside.submitted(contract).invoke(others -> contract.judged(judged.beside(others))))
                .replaceWithVoid();
    }

    /** What its approvers would be asked about if it were submitted now; what is in their hands already, as it went there. */
    Uni<Matter> foreseen(Contract contract) {
        return contract.status() == ContractStatus.DRAFT
                ? prices.look(contract.submission())
                        .chain(judged -> beside.look(contract).map(others -> contract.priced(judged.beside(others))))
                        .map(Snapshot::matter)
                : Uni.createFrom().item(contract.matter());
    }
}
