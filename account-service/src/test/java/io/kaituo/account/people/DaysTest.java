package io.kaituo.account.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.platform.web.RuleViolation;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Test
    void may_have_begun_and_may_be_one() {
        assertThat(Days.planned(TODAY.minusDays(3), TODAY, TODAY).firstDay()).isEqualTo(TODAY.minusDays(3));
        assertThat(Days.planned(TODAY, TODAY, TODAY).lastDay()).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06, 2026-03-05, people.days-reversed",
        "2026-03-01, 2026-03-03, people.days-over",
        "2026-03-04, 2027-03-06, people.days-too-many"
    })
    void must_make_sense(LocalDate from, LocalDate to, String code) {
        assertThatThrownBy(() -> Days.planned(from, to, TODAY))
                .isInstanceOf(RuleViolation.class)
                .extracting("code")
                .isEqualTo(code);
    }
}
