package io.kaituo.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.local.Messages;
import io.kaituo.local.command.Columns;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TableTest {
    @Test
    void a_difference_is_marked_loudly() {
        var table = new Table(
                List.of(Line.of("accounts", 241, 241, 0), Line.of("schedules", 4_238, 4_237)),
                text -> "!" + text + "!");

        assertThat(table.differs()).isTrue();
        assertThat(table.text().filter(line -> line.startsWith("!")))
                .singleElement()
                .asString()
                .contains("≠", "4,238", "4,237", Messages.text("demo.difference"));
    }

    @Test
    void equal_numbers_are_ticked_off() {
        var table = new Table(List.of(Line.of("accounts", 241, 241, 0)), text -> "!" + text + "!");

        assertThat(table.differs()).isFalse();
        assertThat(table.text().toList())
                .hasSize(2)
                .last()
                .asString()
                .endsWith("✓")
                .doesNotContain("!", "≠");
    }

    @Test
    void numbers_stand_below_each_other() {
        var table = new Table(List.of(Line.of("deals", 7_212, 7_212, 7_212), Line.of("parked", 0, 0)), text -> text);

        assertThat(table.text()
                        .skip(1)
                        .map(line -> Columns.width(line.substring(0, line.length() - 1)))
                        .distinct())
                .hasSize(1);
    }
}
