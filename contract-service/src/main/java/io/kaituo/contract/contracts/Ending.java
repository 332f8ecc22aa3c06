package io.kaituo.contract.contracts;

import io.kaituo.events.ContractEnding;
import io.kaituo.events.ContractEnding.ContractTerminationAnnounced;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;

/** How an agreement in force comes to its end, with the amendment whose terms held last, and what is told of it. */
@ApplicationScoped
class Ending {

    private final Contracts contracts;
    private final Amendments amendments;
    private final ContractWatchers watchers;
    private final ContractClocks clocks;
    private final Outbox outbox;
    private final Clock clock;

    Ending(
            Contracts contracts,
            Amendments amendments,
            ContractWatchers watchers,
            ContractClocks clocks,
            Outbox outbox,
            Clock clock) {
        this.contracts = contracts;
        this.amendments = amendments;
        this.watchers = watchers;
        this.clocks = clocks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** At once, or after a last day that lies ahead. */
    Uni<?> terminate(Contract contract, Termination decided, LocalDate today) {
        return contracts
                .lastTerms(contract)
                .map(latest -> contract.announceEnd(decided, latest, today, clock.instant()))
                .chain(announced -> announced.isEmpty() ? terminate(contract) : await(contract, announced.get()));
    }

    private Uni<?> await(Contract contract, ContractTerminationAnnounced announced) {
        outbox.publish(announced);
        clocks.terminateAfter(announced.effectiveOn(), contract.id(), contract.region());
        return Uni.createFrom().voidItem();
    }

    /** It does not end before its time after all. */
    void keepOn(Contract contract, String by) {
        outbox.publish(contract.keepOn(by, clock.instant()));
        clocks.goOn(contract.id());
    }

    Uni<?> terminate(Contract contract) {
        var decided = contract.termination();
        return end(contract, decided.decidedBy(), decided.reason(), ended -> ended.terminate(decided, clock.instant()));
    }

    Uni<?> expire(Contract contract, LocalDate endedOn) {
        return end(contract, null, Voiding.TERM_OVER, ended -> ended.expire(endedOn, clock.instant()));
    }

    /** The owner hears of the end unless somebody has drafted already what follows. */
    Uni<?> announceRenewal(Contract contract) {
        return contracts
                .renewalOf(contract)
                .chain(known -> known != null
                        ? Uni.createFrom().item(known)
                        : contracts
                                .lastTerms(contract)
                                .invoke(latest -> outbox.publish(contract.renewalDue(latest, clock.instant()))));
    }

    /**
     * @param by     whose word it is; null for the clock's
     * @param reason what is told of amendments still in work, which change nothing any more
     */
    private Uni<?> end(Contract contract, String by, String reason, Function<Contract, ContractEnding> way) {
        return contracts
                .lastTerms(contract)
                .invoke(latest -> {
                    if (latest != contract) {
                        outbox.publish(way.apply(latest));
                    }
                })
                .map(latest -> way.apply(contract))
                .invoke(outbox::publish)
                .chain(ended -> watchers.tell(ended, contract.playbook()))
                .chain(() -> amendments.fall(contract, new Voiding(by, reason, clock.instant())));
    }
}
