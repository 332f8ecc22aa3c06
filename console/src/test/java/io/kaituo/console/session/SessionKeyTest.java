package io.kaituo.console.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionKeyTest {
    private static final String GOOD = "0123456789abcdef0123456789abcdef";

    @Test
    void is_the_installations_own() {
        assertThatCode(() -> SessionKey.check(GOOD, "production")).doesNotThrowAnyException();
    }

    @Test
    void is_refused_when_it_is_missing_or_short() {
        assertThatThrownBy(() -> SessionKey.check("", "production")).hasMessageContaining("KAITUO_SESSION_KEY");
        assertThatThrownBy(() -> SessionKey.check(GOOD.substring(1), "local")).hasMessageContaining("32");
    }

    @Test
    void made_up_for_local_mode_is_refused_elsewhere() {
        assertThatCode(() -> SessionKey.check("local-" + GOOD, "local")).doesNotThrowAnyException();
        assertThatThrownBy(() -> SessionKey.check("local-" + GOOD, "production"))
                .hasMessageContaining("production");
    }
}
