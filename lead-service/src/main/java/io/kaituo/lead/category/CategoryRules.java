package io.kaituo.lead.category;

import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.Condition;
import io.kaituo.platform.playbook.Playbook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Into which categories the manager sorts customers (R5.14), as the playbook has it; a method without them sorts none. */
public record CategoryRules(List<CategoryRule> categories) {

    public CategoryRules {
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    static CategoryRules of(Playbook playbook) {
        return playbook.section("leads", CategoryRules.class);
    }

    /**
     * A category and how long it lasts.
     *
     * @param lapse when the lead belongs to another one unless it makes progress; null for as long as nothing changes
     */
    public record Place(CategoryRule rule, DueDate lapse) {}

    /** The first category whose condition holds now. */
    Optional<Place> of(CategoryFacts facts, Instant progressedAt, WorkingCalendar calendar, Instant now) {
        return categories.stream()
                .filter(rule -> Condition.of(rule.when()).holds(facts.named()))
                .map(rule -> new Place(rule, lapse(rule, progressedAt, calendar)))
                .filter(place -> place.rule().within() == null
                        || place.lapse() != null && place.lapse().at().isAfter(now))
                .findFirst();
    }

    private static DueDate lapse(CategoryRule rule, Instant progressedAt, WorkingCalendar calendar) {
        return rule.within() == null || progressedAt == null ? null : calendar.due(progressedAt, rule.within());
    }
}
