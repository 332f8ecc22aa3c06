package io.kaituo.lead.recycling;

import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Playbook;
import java.util.Optional;

/**
 * How long an owner may leave a lead they have spoken to without a word, as the playbook has it.
 *
 * @param warnBefore how long before the end the owner is warned; nobody is warned when it is null
 */
public record RecyclingRules(Span after, Span warnBefore) {

    private record Leads(RecyclingRules recycling) {}

    /** Empty where nothing is recycled. */
    public static Optional<RecyclingRules> of(Playbook playbook) {
        return Optional.ofNullable(playbook.section("leads", Leads.class).recycling());
    }
}
