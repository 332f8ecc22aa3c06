package io.kaituo.lead.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.lead.Preset;
import io.kaituo.lead.grade.KeyFacts;
import io.kaituo.lead.ownership.LeadGrade;
import io.kaituo.lead.ownership.LeadTier;
import io.kaituo.lead.ownership.Rating;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CareRulesTest {

    private static final Instant NOW = Instant.parse("2026-02-11T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"KEY_PURSUIT, 3 wd", "NURTURE, 14 d", "LONG_TERM, 60 d", ","})
    void R4_2_the_eight_steps_have_a_cadence_for_each_tier(LeadTier tier, String every) {
        assertThat(every("standard-eight-steps", tier, null, KeyFacts.NONE)).isEqualTo(Optional.ofNullable(every));
    }

    @ParameterizedTest
    @CsvSource({"A, 7 d, SELLING", "B, 14 d, NURTURE", "C, 30 d, NURTURE", "D, 90 d, NURTURE"})
    void R2_7_the_ERP_method_has_a_cadence_for_each_grade(LeadGrade grade, String every, Purpose purpose) {
        var cadence = CareRules.of(Preset.of("erp-abcd"))
                .cadenceOf(rating(null, grade), null, KeyFacts.NONE)
                .orElseThrow();
        assertThat(cadence.every()).hasToString(every);
        assertThat(cadence.purpose()).isEqualTo(purpose);
    }

    @ParameterizedTest
    @CsvSource({"2000000, 14 d", "1999999.99, 30 d", "500000, 30 d", "499999, 90 d", ", 90 d"})
    void prospects_of_the_seven_steps_are_visited_by_their_level(BigDecimal yearlyValue, String every) {
        var facts = new KeyFacts(false, false, false, null, yearlyValue);
        assertThat(every("sinopec-key-account", null, null, facts)).contains(every);
    }

    @ParameterizedTest
    @CsvSource({"key, 7 d", "progressing, 7 d", "potential, 30 d", "tracking, 60 d"})
    void prospects_of_the_advertising_method_are_called_by_their_category(String category, String every) {
        assertThat(CareRules.of(Preset.of("advertising-sales"))
                        .cadenceOf(rating(null, null), category, KeyFacts.NONE)
                        .map(cadence -> cadence.every().toString()))
                .contains(every);
    }

    @Test
    void whom_the_pyramid_has_not_ranked_gets_a_letter_every_90_days() {
        assertThat(every("key-account-pyramid", null, null, KeyFacts.NONE)).contains("90 d");
    }

    @Test
    void F2_3_a_gift_costs_200_at_most_and_grade_C_is_called_written_to_or_invited() {
        var rules = CareRules.of(Preset.of("erp-abcd"));
        assertThat(rules.touches())
                .filteredOn(kind -> kind.kind().equals("gift"))
                .singleElement()
                .satisfies(gift -> assertThat(gift.maxValue()).isEqualByComparingTo("200"));
        var cadence =
                rules.cadenceOf(rating(null, LeadGrade.C), null, KeyFacts.NONE).orElseThrow();
        assertThat(rules.suggestionsFor(cadence))
                .extracting(kind -> kind.title().in(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("打电话", "寄新知", "办活动");
    }

    @Test
    void a_playbook_that_says_nothing_cares_by_grade_and_tier_the_ripest_first() {
        var rules = CareRules.of(Preset.playbook("leads: {}"));
        assertThat(rules.cadenceOf(rating(LeadTier.NURTURE, LeadGrade.A), null, KeyFacts.NONE))
                .map(Cadence::purpose)
                .contains(Purpose.SELLING);
        assertThat(rules.cadenceOf(rating(LeadTier.LONG_TERM, LeadGrade.C), null, KeyFacts.NONE))
                .map(cadence -> cadence.every().toString())
                .contains("30 d");
        assertThat(rules.cadenceOf(rating(null, null), null, KeyFacts.NONE)).isEmpty();
    }

    private static Optional<String> every(String method, LeadTier tier, LeadGrade grade, KeyFacts facts) {
        return CareRules.of(Preset.of(method))
                .cadenceOf(rating(tier, grade), null, facts)
                .map(cadence -> cadence.every().toString());
    }

    private static Rating rating(LeadTier tier, LeadGrade grade) {
        return new Rating(null, tier, tier != null, grade, NOW);
    }
}
