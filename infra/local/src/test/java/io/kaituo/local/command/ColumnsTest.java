package io.kaituo.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ColumnsTest {
    @Test
    void line_up_in_both_languages() {
        var columns = new Columns(List.of(6, 4));
        assertThat(columns.row(List.of("state", "a", "b"))).isEqualTo("state  a    b");
        assertThat(columns.row(List.of("状态", "a", "b"))).isEqualTo("状态   a    b");
    }

    @Test
    void show_how_long_something_is_up() {
        assertThat(Status.uptime(Duration.ofSeconds(100_000))).isEqualTo("27:46:40");
    }
}
