package io.kaituo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsTest {
    @TempDir
    Path temporary;

    @Test
    void are_made_up_once_and_kept() {
        String first = new Secrets(home()).of("postgres.lead_app");
        assertThat(first).hasSizeGreaterThanOrEqualTo(32);
        assertThat(new Secrets(home()).of("postgres.lead_app")).isEqualTo(first);
        assertThat(new Secrets(home()).of("postgres.lead_owner")).isNotEqualTo(first);
    }

    @Test
    void are_readable_by_their_owner_alone() throws IOException {
        new Secrets(home()).of("any");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home().secrets())))
                .isEqualTo("rw-------");
    }

    private Home home() {
        return new Home(temporary, temporary.resolve(".kaituo"), temporary.resolve("cache"));
    }
}
