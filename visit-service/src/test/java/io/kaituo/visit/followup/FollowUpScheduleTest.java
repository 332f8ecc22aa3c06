package io.kaituo.visit.followup;

import static io.kaituo.visit.followup.FollowUpStatus.MISSED;
import static io.kaituo.visit.followup.FollowUpStatus.PLANNED;
import static io.kaituo.visit.followup.GivenSchedules.CALENDAR;
import static io.kaituo.visit.followup.GivenSchedules.JANUARY_31;
import static io.kaituo.visit.followup.GivenSchedules.days;
import static io.kaituo.visit.followup.GivenSchedules.plan;
import static io.kaituo.visit.followup.GivenSchedules.preset;
import static io.kaituo.visit.followup.GivenSchedules.rules;
import static io.kaituo.visit.followup.GivenSchedules.signed;
import static io.kaituo.visit.followup.GivenSchedules.term;
import static io.kaituo.visit.followup.GivenSchedules.terms;
import static io.kaituo.visit.followup.GivenSchedules.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowUpScheduleTest {

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class A_signature_in_eight_steps {

        private final FollowUpRules rules = preset("standard-eight-steps");

        @Test
        void R4_7_plans_exactly_twelve_call_backs_the_launch_and_the_second_sale() {
            var plan = sign(rules, JANUARY_31);
            assertThat(views(plan.added())).hasSize(14).allMatch(one -> one.status() == PLANNED);
            assertThat(days(plan, FollowUpKind.CALL_BACK)).hasSize(12).allMatch(CALENDAR::isWorkingDay);
            assertThat(days(plan, FollowUpKind.LAUNCH)).containsExactly(LocalDate.of(2026, 2, 6));
            assertThat(days(plan, FollowUpKind.CROSS_SELL)).containsExactly(LocalDate.of(2026, 5, 1));
        }

        @Test
        void counts_each_month_from_the_signature_and_moves_to_a_day_that_is_worked() {
            assertThat(days(sign(rules, JANUARY_31), FollowUpKind.CALL_BACK))
                    .startsWith(
                            LocalDate.of(2026, 2, 28), // a Saturday, worked to make up for the Spring Festival
                            LocalDate.of(2026, 3, 31),
                            LocalDate.of(2026, 4, 30),
                            LocalDate.of(2026, 6, 1)); // the 31st is a Sunday
        }

        @Test
        void moves_out_of_a_holiday() {
            assertThat(days(sign(rules, LocalDate.of(2026, 1, 15)), FollowUpKind.CALL_BACK))
                    .startsWith(LocalDate.of(2026, 2, 24));
            assertThat(days(sign(rules, LocalDate.of(2025, 10, 3)), FollowUpKind.CALL_BACK))
                    .endsWith(LocalDate.of(2026, 9, 3), LocalDate.of(2026, 10, 8));
        }

        @Test
        void says_why_a_day_is_that_day() {
            var first = views(sign(rules, LocalDate.of(2026, 1, 15)).added()).get(0);
            assertThat(first.title()).isEqualTo("每月回访");
            assertThat(first.why()).contains("2026-01-15").contains("1 个月").contains("顺延至 2026-02-24");
        }

        @Test
        void marks_days_of_a_year_without_an_official_calendar() {
            var plan = sign(rules, LocalDate.of(2026, 6, 30));
            assertThat(views(plan.added())).allSatisfy(one -> assertThat(one.provisional())
                    .isEqualTo(one.dueOn().getYear() > 2026));
        }

        @Test
        void of_long_ago_has_missed_what_lay_before_its_registration() {
            var signedAt = Instant.parse("2026-05-20T02:00:00Z");
            var plan = plan(rules, terms(JANUARY_31, signedAt));
            assertThat(views(plan.added())).allSatisfy(one -> assertThat(one.status())
                    .isEqualTo(one.dueOn().isBefore(LocalDate.of(2026, 5, 20)) ? MISSED : PLANNED));
            assertThat(plan.missed()).isEqualTo(5);
            assertThat(plan.clocks()).hasSize(9);
            assertThat(views(plan.added()))
                    .filteredOn(one -> one.status() == MISSED)
                    .extracting(FollowUpView::note)
                    .containsOnly("登记之前");
        }

        @Test
        void is_due_at_opening() {
            assertThat(views(sign(rules, JANUARY_31).added()).get(0).dueAt()).isEqualTo("2026-02-28T01:00:00Z");
        }
    }

    @ParameterizedTest(name = "{0} plans {1}")
    @CsvSource({
        "sinopec-key-account,  LAUNCH 1 ROUTE_VISIT 2 CROSS_SELL 2 REFERRAL 1 RENEWAL 1",
        "erp-abcd,             CALL_BACK 1 REFERRAL 1",
        "key-account-pyramid,  CALL_BACK 13 ROUTE_VISIT 2",
        "standard-eight-steps, CALL_BACK 12 LAUNCH 1 CROSS_SELL 1",
        "advertising-sales,    DELIVERY_FEEDBACK 1 CALL_BACK 2 RENEWAL 1"
    })
    void every_method_plans_what_it_says_for_a_customer_without_a_tier(String method, String expected) {
        var plan = plan(preset(method), term(JANUARY_31, JANUARY_31.plusYears(1)));
        var planned = Stream.of(FollowUpKind.values())
                .filter(kind -> !days(plan, kind).isEmpty())
                .map(kind -> kind + " " + days(plan, kind).size())
                .toList();
        var counts = expected.split(" (?=[A-Z])");
        assertThat(planned).containsExactlyInAnyOrder(counts);
    }

    @Test
    void a_day_nobody_knows_yet_plans_nothing() {
        var rules = rules("{kind: REVIEW, title: {zh-CN: 复盘, en: Review}, after: 10 wd, from: go-live}");
        assertThat(sign(rules, JANUARY_31).added()).isEmpty();
    }

    @Test
    void counts_back_from_the_end_of_the_term() {
        var rules = rules("{kind: RENEWAL, title: {zh-CN: 续约, en: Renewal}, before: 45 d, from: end}");
        assertThat(sign(rules, JANUARY_31).added()).isEmpty();
        var plan = plan(rules, term(JANUARY_31, LocalDate.of(2026, 12, 31)));
        assertThat(days(plan, FollowUpKind.RENEWAL)).containsExactly(LocalDate.of(2026, 11, 16));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total > 10000.0 | 1",
                "total > 20000.0 | 0",
                "currency == 'CNY' && termMonths == 12 | 1",
                "tier == 'VIP' | 0"
            })
    void a_rule_applies_to_the_contracts_its_condition_names(String condition, int planned) {
        var rules = rules(
                "{kind: LAUNCH, title: {zh-CN: 启动, en: Launch}, after: 5 wd, appliesTo: \"%s\"}".formatted(condition));
        var terms = term(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(plan(rules, terms).added()).hasSize(planned);
    }

    @Test
    void seconds_count_from_the_moment_the_signature_was_registered() {
        var rules = rules("{kind: CALL_BACK, title: {zh-CN: 回访, en: Call}, every: PT3S, times: 2}");
        var signedAt = Instant.parse("2026-02-11T15:59:56Z");
        var plan = plan(rules, terms(LocalDate.of(2026, 2, 1), signedAt));
        assertThat(views(plan.added()))
                .extracting(FollowUpView::dueAt, FollowUpView::dueOn)
                .containsExactly(
                        tuple(signedAt.plusSeconds(3), LocalDate.of(2026, 2, 11)),
                        tuple(signedAt.plusSeconds(6), LocalDate.of(2026, 2, 12)));
    }

    private static Plan sign(FollowUpRules rules, LocalDate on) {
        return plan(rules, signed(on));
    }
}
