package io.kaituo.lead.grade;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.lead.Preset;
import io.kaituo.lead.Title;
import io.kaituo.lead.ownership.LeadGrade;
import io.kaituo.platform.calendar.Span;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GradeRulesTest {

    private final GradeRules erp = GradeRules.of(Preset.of("erp-abcd"));

    @ParameterizedTest(name = "money {0}, authority {1}, need {2}, decision within {3} d: {4}")
    @CsvSource({
        "true,  true,  true,  90,  A",
        "true,  true,  true,  91,  B",
        "true,  false, true,  30,  B",
        "false, true,  true,  180, B",
        "false, true,  true,  181, C",
        "false, false, true,  30,  C",
        "true,  true,  true,  365, C",
        "true,  true,  true,  366, D",
        "true,  true,  true,  ,    D",
        "true,  true,  false, 30,  D",
    })
    void R2_6_the_definitions_of_the_ERP_method(
            boolean money, boolean authority, boolean need, Integer days, LeadGrade grade) {
        assertThat(erp.grade(new KeyFacts(money, authority, need, days, null))).isEqualTo(grade);
    }

    @Test
    void R2_6_a_grade_is_good_for_30_60_or_180_days() {
        assertThat(erp.regradeAfter(LeadGrade.A)).isEmpty();
        assertThat(erp.regradeAfter(LeadGrade.B)).contains(Span.parse("30 d"));
        assertThat(erp.regradeAfter(LeadGrade.C)).contains(Span.parse("60 d"));
        assertThat(erp.regradeAfter(LeadGrade.D)).contains(Span.parse("180 d"));
    }

    @Test
    void R2_3_acceptance_8_urgent_without_a_budget_is_a_contradiction() {
        assertThat(erp.contradictionsIn(new KeyFacts(false, true, true, 30, null)))
                .extracting(title -> title.in(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("时间紧迫却没有预算");
        assertThat(erp.contradictionsIn(new KeyFacts(true, true, true, 30, null)))
                .isEmpty();
    }

    @Test
    void R2_3_every_contradiction_is_named() {
        assertThat(erp.contradictionsIn(new KeyFacts(true, false, false, 300, null)))
                .extracting(Title::en)
                .containsExactly("A date for the decision and nobody who decides", "A budget without a need");
    }

    @Test
    void a_playbook_that_says_nothing_means_the_ERP_methods_definitions() {
        assertThat(GradeRules.of(Preset.playbook("leads: {}")).grades()).isEqualTo(erp.grades());
    }

    @Test
    void a_lead_that_no_definition_fits_is_the_least_ripe() {
        var rules = GradeRules.of(Preset.playbook("leads: {grades: [{grade: A, when: money}]}"));
        assertThat(rules.grade(KeyFacts.NONE)).isEqualTo(LeadGrade.D);
    }
}
