package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Tender;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of a bid: they begin with the draft that names when its tender closes, follow what is written of it, and say
 * nothing once somebody has agreed to it.
 */
@ApplicationScoped
class BidClocks {

    private final Deadlines deadlines;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Clock clock;

    BidClocks(Deadlines deadlines, Playbooks playbooks, Calendars calendars, Outbox outbox, Clock clock) {
        this.deadlines = deadlines;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A draft begins. */
    Uni<?> begin(Contract contract) {
        return contract.openBid().isPresent()
                ? start(contract)
                : Uni.createFrom().voidItem();
    }

    /** It was written anew. */
    Uni<?> follow(Snapshot before, Contract contract) {
        var bid = contract.openBid();
        var bidBefore =
                Optional.ofNullable(before.document().content().tender()).filter(Tender::isAwaited);
        if (bid.equals(bidBefore) && before.status().awaitsAgreement()) {
            return Uni.createFrom().voidItem();
        }
        if (bidBefore.isPresent() && !bid.equals(bidBefore)) {
            outbox.publish(contract.bidNotDue(clock.instant()));
        }
        if (bid.isPresent()) {
            return start(contract);
        }
        deadlines.cancel(List.of(WarnOfBids.KIND, RaiseOverdueBids.KIND), contract.id());
        return Uni.createFrom().voidItem();
    }

    /** Whoever is late already is not warned as well. */
    private Uni<?> start(Contract contract) {
        return rule(contract)
                .invoke(known -> known.ifPresent(rule -> {
                    var calendar = calendars.of(contract.region());
                    var closesAt = contract.openBid().orElseThrow().deadline();
                    var due = rule.due(closesAt, calendar);
                    deadlines.schedule(Deadline.at(due, RaiseOverdueBids.KIND, contract.id(), contract.region()));
                    if (due.at().isAfter(clock.instant())) {
                        deadlines.schedule(Deadline.at(
                                rule.warning(closesAt, calendar), WarnOfBids.KIND, contract.id(), contract.region()));
                    } else {
                        deadlines.cancel(WarnOfBids.KIND, contract.id());
                    }
                }));
    }

    /** When the bid must be ready; empty where nobody waits for one, or the playbook reminds nobody. */
    Uni<Optional<DueDate>> due(Contract contract) {
        return contract.openBid().isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : rule(contract)
                        .map(known -> known.map(rule -> rule.due(
                                contract.openBid().orElseThrow().deadline(), calendars.of(contract.region()))));
    }

    private Uni<Optional<BidRule>> rule(Contract contract) {
        return playbooks.pinned(contract.region(), contract.playbook()).map(BidRule::of);
    }
}
