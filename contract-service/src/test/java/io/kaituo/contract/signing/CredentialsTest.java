package io.kaituo.contract.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CredentialsTest {

    private static final char[] PASSWORD = "a password".toCharArray();
    private static final byte[] CONTENT = "what was signed".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void made_up_for_local_mode_say_so_and_are_readable_by_their_owner_alone() throws IOException {
        var file = invented();
        var credentials = Credentials.read(file, PASSWORD);
        assertThat(credentials.areLocal()).isTrue();
        assertThat(credentials.certificate().getSubjectX500Principal().getName())
                .contains("Local mode only");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void do_not_open_with_another_password() {
        var file = invented();
        assertThatThrownBy(() -> Credentials.read(file, "another".toCharArray()))
                .hasMessageContaining(file.toString());
    }

    @Test
    void made_up_for_local_mode_are_refused_everywhere_else() {
        var file = invented();
        assertThatThrownBy(() -> signing(file, "production").open()).hasMessageContaining("local mode only");
        assertThatThrownBy(() -> signing(file, null).open()).hasMessageContaining("local mode only");
        var local = signing(file, "local");
        local.open();
        assertThat(local.isConfigured()).isTrue();
    }

    @Test
    void are_never_made_up_outside_local_mode() {
        var missing = directory.resolve("missing.p12");
        assertThatThrownBy(() -> signing(missing, "production").open()).hasMessageContaining("missing.p12");
        assertThat(missing).doesNotExist();
    }

    @Test
    void sign_so_that_one_other_byte_is_found() throws Exception {
        var credentials = Credentials.read(invented(), PASSWORD);
        byte[] signature = Cades.sign(CONTENT, credentials);
        assertThat(Cades.verified(signature, CONTENT)).contains(credentials.certificate());
        byte[] other = CONTENT.clone();
        other[3] ^= 1;
        assertThat(Cades.verified(signature, other)).isEmpty();
        byte[] forged = signature.clone();
        forged[forged.length - 1] ^= 1;
        assertThat(Cades.verified(forged, CONTENT)).isEmpty();
        assertThat(Cades.verified(CONTENT, CONTENT)).isEmpty();
    }

    private Path invented() {
        var file = directory.resolve("signature.p12");
        Credentials.inventLocal(file, PASSWORD, Instant.now());
        return file;
    }

    private static CertificateSignatures signing(Path file, String mode) {
        return new CertificateSignatures(
                Optional.of(file), Optional.of(new String(PASSWORD)), Optional.ofNullable(mode), Clock.systemUTC());
    }
}
