package io.kaituo.local.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchivesTest {
    @TempDir
    Path temporary;

    @Test
    void a_directory_is_filled_once() throws IOException {
        Path target = temporary.resolve("keycloak");
        Archives.once(target, draft -> Archives.unzip(zip("lib/a.txt"), draft));
        Archives.once(target, draft -> {
            throw new IOException("never again");
        });
        assertThat(target.resolve("lib/a.txt")).hasContent("lib/a.txt");
    }

    @Test
    void a_filling_that_breaks_off_leaves_nothing() {
        Path target = temporary.resolve("keycloak");
        assertThatThrownBy(() -> Archives.once(target, draft -> {
                    Files.writeString(draft.resolve("half"), "");
                    throw new IOException("power cut");
                }))
                .hasMessage("power cut");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void an_entry_that_leads_outside_is_refused() throws IOException {
        Path zip = zip("../outside.txt");
        assertThatThrownBy(() -> Archives.unzip(zip, temporary.resolve("in"))).hasMessageContaining("outside");
        assertThat(temporary.resolve("outside.txt")).doesNotExist();
    }

    @Test
    void a_template_without_a_value_is_an_error() {
        assertThat(new Template("port=${port}").with(Map.of("port", "1"))).isEqualTo("port=1");
        assertThatThrownBy(() -> new Template("port=${port}").with(Map.of())).hasMessageContaining("${port}");
    }

    private Path zip(String entry) throws IOException {
        Path zip = temporary.resolve("some.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(entry.getBytes(UTF_8));
        }
        return zip;
    }
}
