package io.kaituo.lead.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.web.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InspectionRulesTest {

    private static final InspectionRules FRIDAY = new InspectionRules(InspectionRules.Day.FRIDAY, "17:00");
    private final WorkingCalendar china = WorkingCalendar.china();

    @Test
    void R5_3_the_week_is_inspected_by_friday_at_five() {
        var deadline = FRIDAY.deadline(Week.parse("2026-W47"), china);
        assertThat(deadline.at()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(explained(deadline)).isEqualTo("2026-11-20 (Fri) 17:00: every week on this day");
    }

    @Test
    void a_friday_that_is_a_holiday_is_brought_forward() {
        var deadline = FRIDAY.deadline(Week.parse("2026-W01"), china);
        assertThat(deadline.at()).isEqualTo(Instant.parse("2025-12-31T09:00:00Z"));
        assertThat(explained(deadline))
                .contains("2026-01-02 (Fri) is not a working day: brought forward to 2025-12-31 (Wed)");
    }

    @Test
    void a_week_without_any_working_day_is_inspected_on_the_next_one() {
        var deadline = FRIDAY.deadline(Week.parse("2026-W08"), china);
        assertThat(deadline.at()).isEqualTo(Instant.parse("2026-02-24T09:00:00Z"));
        assertThat(explained(deadline)).contains("moved forward");
    }

    @Test
    void weeks_are_called_as_in_ISO_8601() {
        var shanghai = ZoneId.of("Asia/Shanghai");
        assertThat(Week.of(Instant.parse("2026-12-31T00:00:00Z"), shanghai)).hasToString("2026-W53");
        assertThat(Week.of(Instant.parse("2027-01-03T15:59:59Z"), shanghai)).hasToString("2026-W53");
        assertThat(Week.of(Instant.parse("2027-01-03T16:00:00Z"), shanghai)).hasToString("2027-W01");
        for (String wrong : new String[] {"2026-47", "2025-W53", "W47", "2026-W00"}) {
            assertThatThrownBy(() -> Week.parse(wrong)).isInstanceOf(Refused.class);
        }
    }

    private static String explained(InspectionRules.Deadline deadline) {
        return String.join(
                "; ",
                deadline.because().stream()
                        .map(reason -> reason.in(Locale.ENGLISH))
                        .toList());
    }
}
