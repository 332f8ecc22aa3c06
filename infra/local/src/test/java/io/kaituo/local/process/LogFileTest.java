package io.kaituo.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogFileTest {
    @TempDir
    Path temporary;

    @Test
    void shows_the_last_lines() throws IOException {
        LogFile log = LogFile.of(Files.writeString(temporary.resolve("x.log"), "one\ntwo\nthree\n"));
        assertThat(log.tail(2)).containsExactly("two", "three");
        assertThat(log.from(8)).isEqualTo("three\n");
    }

    @Test
    void is_empty_before_anything_was_written() {
        assertThat(LogFile.of(temporary.resolve("none.log")).tail(5)).isEmpty();
    }

    @Test
    void is_set_aside_once_when_it_gets_large() throws IOException {
        Path path = temporary.resolve("x.log");
        Files.write(path, new byte[17 << 20]);
        LogFile.of(path).rotated();
        assertThat(path).doesNotExist();
        assertThat(temporary.resolve("x.log.1")).hasSize(17 << 20);
    }
}
