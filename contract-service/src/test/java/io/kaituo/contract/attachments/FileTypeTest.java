package io.kaituo.contract.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.platform.web.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileTypeTest {

    @TempDir
    Path folder;

    @Test
    void an_office_document_is_told_by_what_it_holds() throws IOException {
        assertThat(FileType.of(archive(Stream.of("[Content_Types].xml", "word/document.xml"))))
                .isEqualTo(FileType.WORD);
        assertThat(FileType.of(archive(Stream.of("OFD.xml")))).isEqualTo(FileType.OFD);
    }

    @Test
    void a_list_too_long_for_a_document_is_not_read() throws IOException {
        var names = IntStream.range(0, 8_000).mapToObj(i -> "word/" + "long".repeat(30) + i);
        var file = archive(Stream.concat(Stream.of("word/document.xml"), names));
        assertThatThrownBy(() -> FileType.of(file)).isInstanceOf(Refused.class);
    }

    @Test
    void a_second_end_behind_the_first_hides_no_list() throws IOException {
        byte[] whole = Files.readAllBytes(archive(Stream.of("word/document.xml")));
        byte[] twice = Arrays.copyOf(whole, whole.length + 30);
        System.arraycopy(whole, whole.length - 22, twice, whole.length, 22);
        var file = Files.write(folder.resolve("twice"), twice);
        assertThatThrownBy(() -> FileType.of(file)).isInstanceOf(Refused.class);
    }

    @Test
    void an_archive_cut_short_is_none() throws IOException {
        byte[] whole = Files.readAllBytes(archive(Stream.of("word/document.xml")));
        for (int length : new int[] {4, 21, whole.length - 1}) {
            var file = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> FileType.of(file)).isInstanceOf(Refused.class);
        }
    }

    private Path archive(Stream<String> names) throws IOException {
        var file = Files.createTempFile(folder, "archive", ".zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names.toList()) {
                out.putNextEntry(new ZipEntry(name));
                out.write('x');
                out.closeEntry();
            }
        }
        return file;
    }
}
