package io.kaituo.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.local.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArgumentsTest {
    @Test
    void are_a_verb_words_and_options_in_any_order() {
        Arguments arguments = Arguments.of("--lines", "7", "logs", "kafka", "--no-follow");
        assertThat(arguments.verb()).isEqualTo("logs");
        assertThat(arguments.words()).containsExactly("kafka");
        assertThat(arguments.option("lines")).contains("7");
        assertThat(arguments.has("no-follow")).isTrue();
    }

    @Test
    void take_an_equals_sign_too() {
        assertThat(Arguments.of("up", "--only=infrastructure").option("only")).contains("infrastructure");
    }

    @Test
    void without_a_verb_or_a_value_are_refused() {
        assertThatThrownBy(() -> Arguments.of()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Arguments.of("up", "--only")).isInstanceOf(Refusal.class);
    }

    @Test
    void with_a_misspelt_option_are_refused() {
        assertThatThrownBy(() -> Arguments.of("reset", "--yess").allowing("yes", "all"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("yess");
    }
}
