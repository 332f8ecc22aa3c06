package io.kaituo.lead.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.lead.Preset;
import io.kaituo.lead.ownership.LeadTier;
import io.kaituo.platform.web.RuleViolation;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreRulesTest {

    private final ScoreRules eightSteps = ScoreRules.of(Preset.of("standard-eight-steps"));

    @ParameterizedTest(name = "fit {0}, urgency {1}, access {2}, budget {3}: {4} {5}")
    @CsvSource({
        "7, 8, 8, 6, 7.05, KEY_PURSUIT",
        "9, 4, 3, 9, 7.1, NURTURE",
        "9, 3, 6, 9, 7.35, LONG_TERM",
        "8, 5, 4, 6, 6.2,",
    })
    void R4_1_R4_2_acceptance_6_the_eight_steps_weigh_and_choose_the_tier(
            String fit, String urgency, String access, String budget, BigDecimal score, LeadTier tier) {
        var values = values(fit, urgency, access, budget);
        assertThat(eightSteps.score(values)).isEqualTo(score);
        assertThat(eightSteps.tier(score, values).map(TierRule::tier).orElse(null))
                .isEqualTo(tier);
    }

    @Test
    void R4_1_the_score_is_compared_unrounded() {
        var almost = values("9.9", "4.1", "3.1", "7.4");
        assertThat(eightSteps.score(almost)).isEqualTo("6.97");
        assertThat(eightSteps.isHigh(new BigDecimal("6.999"))).isFalse();
        assertThat(eightSteps.isHigh(new BigDecimal("7"))).isTrue();
    }

    @Test
    void weights_that_do_not_add_up_to_one_are_a_mean_all_the_same() {
        var rules = rules("weights: {fit: 1, urgency: 1, access: 1, budget: 1}");
        assertThat(rules.score(values("8", "6", "4", "2"))).isEqualTo("5");
        assertThat(rules.score(values("10", "10", "10", "10"))).isEqualTo("10");
    }

    @Test
    void R4_2_a_high_lead_that_no_tier_wants_has_none() {
        var rules = rules(
                """
                weights: {fit: 0.25, urgency: 0.25, access: 0.25, budget: 0.25}
                highPotential: 6
                tiers: [{tier: KEY_PURSUIT, title: {zh-CN: 攻坚, en: Pursuit}, when: urgency >= 9.0}]""");
        assertThat(rules.tier(new BigDecimal("8"), values("8", "8", "8", "8"))).isEmpty();
    }

    @Test
    void where_the_score_only_sorts_nobody_has_high_potential() {
        var rules = ScoreRules.of(Preset.of("erp-abcd"));
        assertThat(rules.score(values("4", "8", "5", "5"))).isEqualTo("5.8");
        assertThat(rules.isHigh(BigDecimal.TEN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"sinopec-key-account, 6.8", "key-account-pyramid, 6.4"})
    void methods_without_tiers_have_a_threshold_of_six(String method, BigDecimal score) {
        var rules = ScoreRules.of(Preset.of(method));
        var values = values("8", "6", "8", "4");
        assertThat(rules.score(values)).isEqualTo(score);
        assertThat(rules.isHigh(new BigDecimal("6"))).isTrue();
        assertThat(rules.tier(score, values)).isEmpty();
    }

    @Test
    void a_method_may_do_without_scores() {
        var advertising = Preset.of("advertising-sales");
        assertThatThrownBy(() -> ScoreRules.of(advertising))
                .isInstanceOf(RuleViolation.class)
                .extracting("code")
                .isEqualTo("score.off");
    }

    @Test
    void a_playbook_that_says_nothing_means_the_eight_steps_way() {
        var rules = ScoreRules.of(Preset.playbook("leads: {}"));
        assertThat(rules)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(eightSteps);
    }

    @Test
    void R4_8_two_different_sources_verify_a_dimension_and_the_same_twice_does_not() {
        assertThat(judgement("website", "annual report").isVerified()).isTrue();
        assertThat(judgement("website", " Website ").isVerified()).isFalse();
        assertThat(judgement("website").isVerified()).isFalse();
        assertThat(judgement().isVerified()).isFalse();
    }

    private static Judgement judgement(String... sources) {
        return new Judgement(Dimension.BUDGET, BigDecimal.TEN, BigDecimal.ONE, "seen", List.of(sources), "ada");
    }

    private static ScoreRules rules(String score) {
        return ScoreRules.of(Preset.playbook("leads:\n  score:\n" + score.indent(4)));
    }

    private static Function<Dimension, BigDecimal> values(String... values) {
        return dimension -> new BigDecimal(values[dimension.ordinal()]);
    }
}
