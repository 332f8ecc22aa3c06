package io.kaituo.lead.nurture;

import io.kaituo.lead.grade.KeyFacts;
import io.kaituo.lead.grade.LeadGradings;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the one open touch of a lead as the playbook would plan it now (R2.7, R4.2). It looks at what the lead is, not at
 * what happened to it, so doing it once more changes nothing.
 */
@ApplicationScoped
class Care {

    private static final String ENDED = "lead-closed";
    private static final String REPLANNED = "replanned";

    private final Touches touches;
    private final LeadGradings gradings;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    Care(
            Touches touches,
            LeadGradings gradings,
            Playbooks playbooks,
            Calendars calendars,
            Deadlines deadlines,
            Outbox outbox,
            Clock clock) {
        this.touches = touches;
        this.gradings = gradings;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A contact closes the open touch; another rating, owner or playbook moves it; the lead's end cancels it. */
    Uni<?> follow(Lead lead) {
        return touches.open(lead.id()).chain(open -> {
            if (lead.status().isOpen()) {
                return plan(lead).chain(plan -> follow(lead, open, plan));
            }
            if (open != null) {
                cancel(open, ENDED);
            }
            return Uni.createFrom().voidItem();
        });
    }

    /** The owner left a touch out: the next one is counted from now. */
    Uni<?> goOn(Lead lead) {
        deadlines.cancel(Touch.FALLS_DUE, lead.id());
        return plan(lead).chain(plan -> begin(lead, plan, clock.instant()));
    }

    private Uni<?> follow(Lead lead, Touch open, Optional<Plan> plan) {
        if (open == null) {
            return begin(lead, plan, lastMoment(lead));
        }
        var contact = lead.lastContactAt();
        if (open.isMadeBy(contact)) {
            open.done(contact);
            deadlines.cancel(Touch.FALLS_DUE, lead.id());
            return begin(lead, plan, contact);
        }
        if (plan.isPresent() && open.follows(plan.get().cadence())) {
            open.belongTo(lead);
            return Uni.createFrom().voidItem();
        }
        cancel(open, REPLANNED);
        return begin(lead, plan, open.atLeast(lastMoment(lead)));
    }

    /** The last contact; before the first one, the moment somebody judged the lead; else null. */
    private static Instant lastMoment(Lead lead) {
        return lead.lastContactAt() == null ? lead.rating().ratedAt() : lead.lastContactAt();
    }

    /** Flushed first: one lead has one open touch. */
    private Uni<?> begin(Lead lead, Optional<Plan> plan, Instant since) {
        if (plan.isEmpty() || since == null) {
            return Uni.createFrom().voidItem();
        }
        var cadence = plan.get().cadence();
        var due = calendars.of(lead.region()).due(since, cadence.every());
        var touch = Touch.plan(lead, cadence, plan.get().rules().suggestionsFor(cadence), since, due, clock.instant());
        deadlines.schedule(touch.deadline());
        return touches.flush().chain(() -> touches.persist(touch));
    }

    private void cancel(Touch open, String why) {
        open.cancel(why, clock.instant()).ifPresent(outbox::publish);
        deadlines.cancel(Touch.FALLS_DUE, open.leadId());
    }

    private Uni<Optional<Plan>> plan(Lead lead) {
        return playbooks.of(lead.region()).chain(playbook -> {
            var rules = CareRules.of(playbook);
            return facts(lead)
                    .map(facts -> rules.cadenceOf(lead.rating(), lead.standing().category(), facts)
                            .map(cadence -> new Plan(rules, cadence)));
        });
    }

    private Uni<KeyFacts> facts(Lead lead) {
        return lead.rating().grade() == null ? Uni.createFrom().item(KeyFacts.NONE) : gradings.factsOf(lead.id());
    }

    /** What the playbook says about a lead as it is now. */
    private record Plan(CareRules rules, Cadence cadence) {}
}
