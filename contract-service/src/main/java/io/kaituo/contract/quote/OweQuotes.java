package io.kaituo.contract.quote;

import io.kaituo.contract.knowndeals.DealWatcher;
import io.kaituo.events.DueOfferEvent.QuoteNotDue;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A customer who knows what we offer gets it in writing within the playbook's time (H2: after the demonstration). That they
 * know is the stage the seller moved their deal to: nobody is told of demonstrations otherwise.
 */
@ApplicationScoped
class OweQuotes implements DealWatcher {

    private final OwedQuotes owed;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    OweQuotes(
            OwedQuotes owed,
            Playbooks playbooks,
            Calendars calendars,
            Deadlines deadlines,
            Outbox outbox,
            Clock clock) {
        this.owed = owed;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<?> moved(String region, UUID dealId, String from, String to, Instant at) {
        return playbooks.of(region).map(QuoteRules::of).chain(rules -> {
            var due = rules.due();
            if (due == null || !due.stages().contains(to)) {
                return release(region, dealId);
            }
            return due.begins(from, to)
                    ? begin(region, dealId, due, at)
                    : Uni.createFrom().voidItem();
        });
    }

    private Uni<?> begin(String region, UUID dealId, QuoteRules.Due rule, Instant at) {
        var calendar = calendars.of(region);
        var due = calendar.due(at, rule.within());
        var warning = calendar.before(due.at(), rule.warnBefore());
        return owed.owe(dealId, region, at, due.at(), rule.within()).invoke(begun -> {
            if (begun) {
                deadlines.schedule(clocks(due, warning, dealId, region));
            }
        });
    }

    /** Whoever is late already is not warned as well. */
    private List<Deadline> clocks(DueDate due, DueDate warning, UUID dealId, String region) {
        var clocks = new ArrayList<Deadline>();
        clocks.add(Deadline.at(due, RaiseOverdueQuotes.KIND, dealId, region));
        if (due.at().isAfter(clock.instant())) {
            clocks.add(Deadline.at(warning, WarnOfDueQuotes.KIND, dealId, region));
        }
        return clocks;
    }

    /** The deal left those stages without one. */
    private Uni<?> release(String region, UUID dealId) {
        return settle(region, dealId).invoke(did -> {
            if (did) {
                outbox.publish(new QuoteNotDue(Uuid7.next(), clock.instant(), region, dealId));
            }
        });
    }

    @Override
    public Uni<?> ended(String region, UUID dealId) {
        return settle(region, dealId);
    }

    /** The customer has it in writing. */
    Uni<?> issued(Quote quote) {
        return settle(quote.region(), quote.deal().dealId());
    }

    private Uni<Boolean> settle(String region, UUID dealId) {
        return owed.settle(region, dealId).invoke(did -> {
            if (did) {
                deadlines.cancel(List.of(WarnOfDueQuotes.KIND, RaiseOverdueQuotes.KIND), dealId);
            }
        });
    }
}
