package io.kaituo.platform.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConditionTest {

    private static final Map<String, Object> DEAL =
            Map.of("amount", 120_000L, "tier", "A", "discount", 0.12, "key", true);

    @Test
    void holds_over_the_facts_or_does_not() {
        assertThat(Condition.of("amount >= 100000 && tier == 'A'").holds(DEAL)).isTrue();
        assertThat(Condition.of("discount > 0.2 || tier in ['B', 'C']").holds(DEAL))
                .isFalse();
        assertThat(Condition.of("key").holds(DEAL)).isTrue();
    }

    @Test
    void the_same_words_are_judged_anew_over_other_facts() {
        var condition = Condition.of("amount > 10");
        assertThat(condition.holds(Map.of("amount", 11L))).isTrue();
        assertThat(condition.holds(Map.of("amount", 9L))).isFalse();
        assertThat(condition.holds(Map.of("amount", 9L, "tier", "A"))).isFalse();
    }

    @Test
    void nothing_said_holds_always() {
        assertThat(Condition.of(null).holds(Map.of())).isTrue();
        assertThat(Condition.of("  ").holds(Map.of())).isTrue();
    }

    @Test
    void what_does_not_compile_is_refused_with_its_words() {
        assertThatThrownBy(() -> Condition.of("amount >").check(Set.of("amount")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("amount >");
        assertThatThrownBy(() -> Condition.of("unheardOf == 1").check(Set.of("amount")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unheardOf");
        assertThatThrownBy(() -> Condition.of("'yes'").check(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> Condition.of("amount > 1").check(Set.of("amount"))).doesNotThrowAnyException();
    }

    @Test
    void what_cannot_be_judged_is_refused() {
        assertThatThrownBy(() -> Condition.of("tier > 5").holds(DEAL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Condition.of("amount").holds(DEAL)).isInstanceOf(IllegalArgumentException.class);
    }
}
