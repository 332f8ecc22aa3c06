package io.kaituo.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.platform.calendar.Span.Unit;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "7 d, 7, CALENDAR_DAYS, false",
        "1 mo, 1, MONTHS, false",
        "2 wd, 2, WORKING_DAYS, true",
        "4 wh, 4, WORKING_HOURS, true",
        "9999 d, 9999, CALENDAR_DAYS, false",
        "PT3S, 3000000000, ELAPSED, false",
        "PT0.25S, 250000000, ELAPSED, false",
        "PT1H30M, 5400000000000, ELAPSED, false"
    })
    void reads_and_writes_what_playbooks_say(String text, long amount, Unit unit, boolean working) {
        assertThat(Span.parse(text)).isEqualTo(new Span(amount, unit)).hasToString(text);
        assertThat(unit.working()).isEqualTo(working);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "7",
                "d",
                "7d",
                "7  d",
                " 7 d",
                "7 d ",
                "0 d",
                "-1 d",
                "07 d",
                "10000 d",
                "7 D",
                "7 days",
                "1.5 wd",
                "7 w",
                "P7D",
                "PT",
                "PT0S",
                "PT-3S",
                "-PT3S",
                "pt3s",
                "PTS",
                "PT9999999H",
                "٧ d"
            })
    void refuses_anything_else_and_says_what_would_do(String text) {
        assertThatThrownBy(() -> Span.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is no duration: write 7 d (calendar days), 1 mo (months), "
                        + "2 wd (working days), 4 wh (working hours) or PT90S (elapsed time)");
    }

    @Test
    void is_never_nothing() {
        assertThatThrownBy(() -> new Span(0, Unit.MONTHS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Span.of(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_series_goes_beyond_what_a_text_may_say() {
        assertThat(Span.parse("180 d").times(120)).isEqualTo(new Span(21_600, Unit.CALENDAR_DAYS));
    }
}
