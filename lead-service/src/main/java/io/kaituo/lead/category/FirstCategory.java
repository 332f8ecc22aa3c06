package io.kaituo.lead.category;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.kaituo.platform.playbook.Condition;
import java.util.List;

/**
 * Where a lead belongs of which nothing is known yet: the first category that asks for nothing. It is the same for every
 * registration by one playbook, so it is judged when the playbook is read.
 *
 * @param standing null where the playbook has none for it
 */
public record FirstCategory(Standing standing) {

    public static final FirstCategory NONE = new FirstCategory(null);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FirstCategory of(List<CategoryRule> categories) {
        return categories.stream()
                .filter(category -> category.within() == null)
                .filter(category -> Condition.of(category.when()).holds(CategoryFacts.NONE.named()))
                .findFirst()
                .map(first -> new FirstCategory(Standing.of(null).in(first)))
                .orElse(NONE);
    }
}
