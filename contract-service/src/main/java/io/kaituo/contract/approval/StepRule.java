package io.kaituo.contract.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Condition;
import java.util.List;
import java.util.Map;

/**
 * One step of a policy, as the playbook has it.
 *
 * @param when         in CEL over {@link StandardFacts}; null for always
 * @param because      why it is asked, in words
 * @param count        for {@link Mode#N_OF}
 * @param about        the parts it looks at; null for the whole document
 * @param due          how long they have; null for what the policy says
 * @param beforeWanted due so long before the day the customer wants to sign (R4.11)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepRule(
        Wording title,
        Who who,
        String when,
        Wording because,
        Mode mode,
        Integer count,
        List<String> about,
        Span due,
        Span beforeWanted) {

    StepRule {
        mode = mode == null ? Mode.ANY : mode;
    }

    /** Where the playbook's steps do not apply, somebody looks all the same. */
    static StepRule manager() {
        return of(Who.MANAGERS);
    }

    static StepRule of(Who who) {
        return new StepRule(null, who, null, null, Mode.ANY, null, null, null, null);
    }

    boolean applies(Map<String, Object> facts) {
        return Condition.of(when).holds(facts);
    }

    /** How many of so many people must agree. */
    int needed(int people) {
        return switch (mode) {
            case ANY -> 1;
            case ALL, SEQUENTIAL -> Math.max(1, people);
            case N_OF -> Math.max(1, Math.min(count, people));
        };
    }

    /** Nothing it looks at is different; a part that the subject does not know is as good as the whole, {@code ""}. */
    boolean isUntouched(Map<String, String> before, Map<String, String> now) {
        var parts = about == null ? List.of("") : about;
        return parts.stream()
                .map(part -> before.containsKey(part) && now.containsKey(part) ? part : "")
                .allMatch(part -> before.get(part).equals(now.get(part)));
    }
}
