package io.kaituo.lead.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.lead.Preset;
import io.kaituo.lead.category.CategoryRules.Place;
import io.kaituo.lead.grade.KeyFacts;
import io.kaituo.lead.ownership.Rating;
import io.kaituo.platform.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CategoryRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-11T01:00:00Z");

    private final CategoryRules rules = CategoryRules.of(Preset.of("advertising-sales"));

    @ParameterizedTest
    @CsvSource({
        "true, true, true, 600000, true, signed",
        "true, false, true, 600000, true, intent",
        "true, false, false, 0, true, key",
        "false, false, false, 500000, false, key",
        "false, false, false, 499999, true, potential",
        "false, false, false, 0, false, tracking"
    })
    void R5_14_the_first_that_holds_is_the_leads(
            boolean key, boolean signed, boolean intent, BigDecimal yearlyValue, boolean need, String category) {
        assertThat(place(key, signed, intent, yearlyValue, need, null)
                        .orElseThrow()
                        .rule()
                        .category())
                .isEqualTo(category);
    }

    @Test
    void R5_14_progress_counts_for_thirty_days() {
        var fresh = place(false, false, false, BigDecimal.ZERO, true, NOW.minus(Duration.ofDays(29)));
        assertThat(fresh).map(place -> place.rule().category()).contains("progressing");
        assertThat(fresh.orElseThrow().lapse().at()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        var stale = place(false, false, false, BigDecimal.ZERO, true, NOW.minus(Duration.ofDays(30)));
        assertThat(stale).map(place -> place.rule().category()).contains("potential");
    }

    @Test
    void a_new_lead_is_kept_an_eye_on() {
        var standing = FirstCategory.of(rules.categories()).standing();
        assertThat(standing.category()).isEqualTo("tracking");
        assertThat(standing.title(Locale.SIMPLIFIED_CHINESE)).isEqualTo("跟踪客户");
    }

    @Test
    void a_method_without_categories_sorts_nobody() {
        var none = CategoryRules.of(Preset.of("erp-abcd"));
        assertThat(FirstCategory.of(none.categories())).isEqualTo(FirstCategory.NONE);
        assertThat(none.of(CategoryFacts.NONE, NOW, WorkingCalendar.china(), NOW))
                .isEmpty();
    }

    private Optional<Place> place(
            boolean key, boolean signed, boolean intent, BigDecimal yearlyValue, boolean need, Instant progressedAt) {
        var facts = new KeyFacts(false, false, need, null, yearlyValue);
        return rules.of(
                new CategoryFacts(key, signed, intent, new Rating(null, null, null, null, null), facts),
                progressedAt,
                WorkingCalendar.china(),
                NOW);
    }
}
