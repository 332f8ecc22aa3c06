package io.kaituo.contract.contracts;

import io.kaituo.events.ContractEnding;
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
    private final ContractWatchers watchers;
    private final ContractClocks clocks;
    private final Outbox outbox;
    private final Clock clock;

    Ending(Contracts contracts, ContractWatchers watchers, ContractClocks clocks, Outbox outbox, Clock clock) {
        this.contracts = contracts;
        this.watchers = watchers;
        this.clocks = clocks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** At once, or after a last day that lies ahead. */
    Uni<?> terminate(Contract contract, Termination decided, LocalDate today) {
        var announced = contract.announceEnd(decided, today, clock.instant());
        if (announced.isEmpty()) {
            return terminate(contract);
        }
        outbox.publish(announced.get());
        clocks.terminateAfter(decided.effectiveOn(), contract.id(), contract.region());
        return Uni.createFrom().voidItem();
    }

    Uni<?> terminate(Contract contract) {
        var decided = contract.termination();
        return end(contract, ended -> ended.terminate(decided, clock.instant()));
    }

    Uni<?> expire(Contract contract, LocalDate endedOn) {
        return end(contract, ended -> ended.expire(endedOn, clock.instant()));
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

    private Uni<?> end(Contract contract, Function<Contract, ContractEnding> way) {
        return contracts
                .amendmentInForce(contract.region(), contract.id())
                .onItem()
                .ifNotNull()
                .invoke(amendment -> outbox.publish(way.apply(amendment)))
                .map(amendment -> way.apply(contract))
                .invoke(outbox::publish)
                .chain(ended -> watchers.tell(ended, contract.playbook()));
    }
}
