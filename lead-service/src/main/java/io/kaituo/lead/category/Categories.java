package io.kaituo.lead.category;

import io.kaituo.lead.category.CategoryRules.Place;
import io.kaituo.lead.grade.KeyFacts;
import io.kaituo.lead.grade.LeadGradings;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/**
 * Keeps each lead in the category that the playbook would put it into now (R5.14). It looks at what the lead is, not at
 * what happened to it, so doing it once more changes nothing.
 */
@ApplicationScoped
public class Categories {

    /** The end of a category that lasts only while there is progress. */
    static final String LAPSE = "category-lapse";

    private final LeadGradings gradings;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    Categories(
            LeadGradings gradings,
            Playbooks playbooks,
            Calendars calendars,
            Deadlines deadlines,
            Outbox outbox,
            Clock clock) {
        this.gradings = gradings;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whoever nobody sells to has no category, unless they bought or mean to. */
    public Uni<?> follow(Lead lead) {
        return lead.status().isOpen()
                        || lead.purchase().signedOn() != null
                        || lead.standing().intent() != null
                ? place(lead).invoke(place -> put(lead, place))
                : Uni.createFrom().item(Optional.<Place>empty()).invoke(place -> put(lead, place));
    }

    private Uni<Optional<Place>> place(Lead lead) {
        return playbooks
                .of(lead.region())
                .map(CategoryRules::of)
                .chain(rules -> rules.categories().isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : facts(lead)
                                .map(facts -> rules.of(
                                        CategoryFacts.of(lead, facts),
                                        lead.standing().progressedAt(),
                                        calendars.of(lead.region()),
                                        clock.instant())));
    }

    private void put(Lead lead, Optional<Place> place) {
        var rule = place.map(Place::rule).orElse(null);
        var former = lead.standing();
        lead.stand(former.in(rule));
        lead.standing().changed(former, lead, clock.instant()).ifPresent(changed -> {
            outbox.publish(changed);
            if (rule == null || rule.within() == null) {
                deadlines.cancel(LAPSE, lead.id());
            }
        });
        if (rule != null && rule.within() != null) {
            deadlines.schedule(Deadline.at(place.get().lapse(), LAPSE, lead.id(), lead.region()));
        }
    }

    private Uni<KeyFacts> facts(Lead lead) {
        return lead.rating().grade() == null ? Uni.createFrom().item(KeyFacts.NONE) : gradings.factsOf(lead.id());
    }
}
