package io.kaituo.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VaultTest {

    private static final String OLD = "old:0123456789012345678901234567890123";
    private static final String NEW = "new:abcdefghijabcdefghijabcdefghijabcd";

    private final UUID owner = UUID.randomUUID();
    private final Vault vault = new Vault(OLD);

    @Test
    void opens_what_it_sealed_and_shows_nothing_of_it() {
        String sealed = vault.seal("SEC-very-secret", owner);
        assertThat(sealed).startsWith("old:").doesNotContain("SEC");
        assertThat(vault.open(sealed, owner)).isEqualTo("SEC-very-secret");
    }

    @Test
    void never_seals_the_same_alike() {
        assertThat(vault.seal("a", owner)).isNotEqualTo(vault.seal("a", owner));
    }

    @Test
    void opens_nothing_for_another_record() {
        String sealed = vault.seal("a", owner);
        assertThatIllegalStateException().isThrownBy(() -> vault.open(sealed, UUID.randomUUID()));
    }

    @Test
    void opens_what_a_former_key_sealed_and_seals_with_the_new_one() {
        String sealed = vault.seal("a", owner);
        var rotated = new Vault(NEW + "," + OLD);
        assertThat(rotated.open(sealed, owner)).isEqualTo("a");
        assertThat(rotated.seal("a", owner)).startsWith("new:");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Vault(NEW).open(sealed, owner))
                .withMessageContaining("old");
    }

    @Test
    void takes_no_short_key_and_does_not_repeat_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vault("a:short"))
                .withMessageNotContaining("short,")
                .withMessageContaining("32");
    }
}
