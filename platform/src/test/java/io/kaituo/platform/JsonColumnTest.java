package io.kaituo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonColumnTest {

    private final JsonColumn<List<Day>> days = new JsonColumn<>(new TypeReference<List<Day>>() {}, List.of()) {};

    @Test
    void reads_back_what_it_wrote() {
        var holiday = List.of(new Day(LocalDate.of(2026, 10, 1), "National Day"));

        assertThat(days.convertToDatabaseColumn(holiday))
                .isEqualTo("[{\"on\":\"2026-10-01\",\"name\":\"National Day\"}]");
        assertThat(days.convertToEntityAttribute(days.convertToDatabaseColumn(holiday)))
                .isEqualTo(holiday);
    }

    @Test
    void keeps_nothing_as_an_empty_column() {
        assertThat(days.convertToDatabaseColumn(List.of())).isNull();
        assertThat(days.convertToDatabaseColumn(null)).isNull();
        assertThat(days.convertToEntityAttribute(null)).isEmpty();
    }

    @Test
    void reads_what_a_later_version_says_more_and_refuses_what_is_none() {
        assertThat(days.convertToEntityAttribute("[{\"on\":\"2026-10-01\",\"name\":\"a\",\"later\":1}]"))
                .containsExactly(new Day(LocalDate.of(2026, 10, 1), "a"));
        assertThatThrownBy(() -> days.convertToEntityAttribute("{"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("{");
    }

    record Day(LocalDate on, String name) {}
}
