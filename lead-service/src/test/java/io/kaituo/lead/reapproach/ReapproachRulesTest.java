package io.kaituo.lead.reapproach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReapproachRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-02-11");

    @ParameterizedTest(name = "time {0} → {1}")
    @CsvSource({"0, 2030-08-12", "1, 2034-02-13", "2, 2034-02-13", "7, 2034-02-13"})
    void R2_2_the_first_time_is_four_and_a_half_years_and_each_later_one_eight(long times, LocalDate day) {
        var rules = rules("leads: {reapproach: {after: [54 mo, 96 mo]}}");
        assertThat(rules.next(WorkingCalendar.china(), TODAY, times).on()).isEqualTo(day);
    }

    @Test
    void R2_2_it_is_five_years_where_the_playbook_is_silent() {
        assertThat(rules("leads: {}").next(WorkingCalendar.china(), TODAY, 0).on())
                .isEqualTo(LocalDate.parse("2031-02-11"));
    }

    @Test
    void only_the_playbooks_reasons_count() {
        var rules = rules("leads: {disqualification: {reasons: [too-far-away]}}");
        assertThatCode(() -> rules.require(because("too-far-away", null))).doesNotThrowAnyException();
        refuses(rules, because("no-budget", "really none"), "lead.disqualification-reason");
    }

    @Test
    void another_reason_needs_words() {
        var rules = rules("leads: {}");
        assertThatCode(() -> rules.require(because("other", "They moved abroad")))
                .doesNotThrowAnyException();
        refuses(rules, because("other", " "), "lead.disqualification-comment");
    }

    private static void refuses(ReapproachRules rules, DisqualifyLead asked, String code) {
        assertThatThrownBy(() -> rules.require(asked))
                .isInstanceOf(Refused.class)
                .extracting("code")
                .isEqualTo(code);
    }

    private static DisqualifyLead because(String reason, String comment) {
        return new DisqualifyLead(reason, comment, null);
    }

    private static ReapproachRules rules(String yaml) {
        try {
            return ReapproachRules.of(new Playbook("east", "test", 1, new YAMLMapper().readTree(yaml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
