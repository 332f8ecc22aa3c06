package io.kaituo.visit.followup;

import static io.kaituo.visit.followup.FollowUpStatus.CANCELLED;
import static io.kaituo.visit.followup.FollowUpStatus.DONE;
import static io.kaituo.visit.followup.FollowUpStatus.DUE;
import static io.kaituo.visit.followup.FollowUpStatus.MISSED;
import static io.kaituo.visit.followup.FollowUpStatus.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaituo.events.VisitEvent.FollowUpsCancelled;
import io.kaituo.events.VisitEvent.FollowUpsMoved;
import io.kaituo.platform.calendar.SpecialDay;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.PlaybookJson;
import io.kaituo.platform.playbook.PlaybookVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowUpScheduleTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.china();
    private static final Deal DEAL = new Deal(UUID.randomUUID(), "泵站", UUID.randomUUID(), "宏达贸易", "ada");
    private static final LocalDate JANUARY_31 = LocalDate.of(2026, 1, 31);

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

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class An_amendment {

        private static final Instant LATER = Instant.parse("2026-03-15T02:00:00Z");

        private final FollowUpRules rules = rules(
                "{kind: CALL_BACK, title: {zh-CN: 回访, en: Call}, every: 30 d, times: 3, from: start}",
                "{kind: RENEWAL, title: {zh-CN: 续约, en: Renewal}, before: 60 d, from: end}",
                "{kind: EXECUTIVE_VISIT, title: {zh-CN: 高层拜访, en: Executive visit}, after: 1 mo, appliesTo: total > 50000.0}");

        private final LocalDate start = LocalDate.of(2026, 2, 2);
        private final FollowUpSchedule schedule = open(term(start, start.plusYears(1)));
        private final List<FollowUp> known =
                schedule.plan(List.of(), rules, CALENDAR, at(start)).added();

        @Test
        void moves_what_is_planned_and_keeps_who_it_is() {
            var ids = known.stream().map(FollowUp::id).toList();
            var plan = amend(start.plusDays(10), start.plusYears(2), "12000.00");
            assertThat(plan.added()).isEmpty();
            assertThat(plan.cancelled()).isEmpty();
            assertThat(plan.moved()).extracting(FollowUp::id).containsExactlyElementsOf(ids);
            assertThat(views(known))
                    .extracting(FollowUpView::dueOn)
                    .containsExactly(
                            start.plusDays(40),
                            start.plusDays(70),
                            start.plusDays(100),
                            start.plusYears(2).minusDays(60));
            assertThat(schedule.replanned(plan, "contract-amended", LATER))
                    .singleElement()
                    .isInstanceOfSatisfying(FollowUpsMoved.class, moved -> assertThat(moved.followUps())
                            .hasSize(4));
        }

        @Test
        void leaves_alone_what_was_due_done_or_missed() {
            known.get(0).fallDue(LATER);
            known.get(1).complete(new CompleteFollowUp("done", null, null), "ada", LATER);
            known.get(2).fallDue(LATER);
            known.get(2).miss(LATER);
            var before = views(known.subList(0, 3));
            var plan = amend(start.plusDays(10), start.plusYears(2), "12000.00");
            assertThat(plan.moved()).containsExactly(known.get(3));
            assertThat(views(known.subList(0, 3)))
                    .isEqualTo(before)
                    .extracting(FollowUpView::status)
                    .containsExactly(DUE, DONE, MISSED);
        }

        @Test
        void adds_what_applies_only_now() {
            var plan = amend(start, start.plusYears(1), "60000.00");
            assertThat(plan.moved()).isEmpty();
            assertThat(views(plan.added()))
                    .extracting(FollowUpView::kind, FollowUpView::dueOn, FollowUpView::status)
                    .containsExactly(tuple(FollowUpKind.EXECUTIVE_VISIT, start.plusMonths(1), MISSED));
        }

        @Test
        void cancels_what_does_not_apply_any_more() {
            var plan = amend(start, null, "12000.00");
            assertThat(views(plan.cancelled()))
                    .extracting(FollowUpView::kind, FollowUpView::status)
                    .containsExactly(tuple(FollowUpKind.RENEWAL, CANCELLED));
            assertThat(schedule.replanned(plan, "contract-amended", LATER))
                    .singleElement()
                    .isInstanceOfSatisfying(FollowUpsCancelled.class, cancelled -> assertThat(cancelled.followUpIds())
                            .containsExactlyElementsOf(plan.stopped()));
        }

        @Test
        void that_changes_no_day_says_nothing() {
            var plan = amend(start, start.plusYears(1), "12500.00");
            assertThat(schedule.replanned(plan, "contract-amended", LATER)).isEmpty();
        }

        private Plan amend(LocalDate startsOn, LocalDate endsOn, String total) {
            schedule.amend(
                    DEAL,
                    Terms.agreed(
                            LATER.atZone(CALENDAR.zone()).toLocalDate(),
                            LATER,
                            startsOn,
                            endsOn,
                            new BigDecimal(total),
                            "CNY"));
            return schedule.plan(known, rules, CALENDAR, LATER);
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Another_years_calendar {

        @Test
        void moves_only_what_it_concerns() {
            var rules = preset("standard-eight-steps");
            var schedule = open(signed(LocalDate.of(2026, 6, 1)));
            var known = schedule.plan(List.of(), rules, CALENDAR, at(LocalDate.of(2026, 6, 1)))
                    .added();
            var published =
                    CALENDAR.with(List.of(new SpecialDay(LocalDate.of(2027, 2, 1), SpecialDay.Kind.HOLIDAY, "春节")));
            var plan = schedule.plan(known, rules, published, at(LocalDate.of(2026, 12, 1)));
            assertThat(views(plan.moved())).extracting(FollowUpView::dueOn).containsExactly(LocalDate.of(2027, 2, 2));
        }
    }

    @Test
    void voiding_cancels_what_is_open_and_keeps_what_was() {
        var schedule = open(signed(JANUARY_31));
        var known = schedule.plan(List.of(), preset("standard-eight-steps"), CALENDAR, at(JANUARY_31))
                .added();
        known.get(0).complete(new CompleteFollowUp("done", null, null), "ada", at(JANUARY_31));
        known.get(1).fallDue(at(JANUARY_31));
        var open = known.stream().filter(FollowUp::open).toList();
        assertThat(schedule.cancel(open, "contract-voided", at(JANUARY_31)))
                .hasValueSatisfying(
                        cancelled -> assertThat(cancelled.followUpIds()).hasSize(13));
        assertThat(views(known)).extracting(FollowUpView::status).startsWith(DONE, CANCELLED, CANCELLED);
        assertThat(schedule.running()).isFalse();
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class A_first_delivery {

        private static final LocalDate DELIVERED = LocalDate.of(2026, 3, 11);

        private final FollowUpRules rules = preset("standard-eight-steps");
        private final FollowUpSchedule schedule = open(signed(JANUARY_31));
        private final List<FollowUp> known = new ArrayList<>(
                schedule.plan(List.of(), rules, CALENDAR, at(JANUARY_31)).added());

        @Test
        void R4_6_plans_the_feedback_and_the_review_that_count_from_it() {
            var plan = deliver(DELIVERED);
            assertThat(days(plan, FollowUpKind.DELIVERY_FEEDBACK)).containsExactly(LocalDate.of(2026, 3, 16));
            assertThat(days(plan, FollowUpKind.REVIEW)).containsExactly(LocalDate.of(2026, 3, 25));
            assertThat(plan.added()).hasSize(2);
            assertThat(plan.moved()).isEmpty();
            assertThat(plan.cancelled()).isEmpty();
        }

        @Test
        void plans_nothing_more_when_it_is_told_again() {
            known.addAll(deliver(DELIVERED).added());
            var again = deliver(DELIVERED);
            assertThat(again.added()).isEmpty();
            assertThat(schedule.replanned(again, "milestone-reached", at(DELIVERED)))
                    .isEmpty();
        }

        @Test
        void moves_them_when_its_day_is_corrected() {
            known.addAll(deliver(DELIVERED).added());
            var corrected = deliver(DELIVERED.plusDays(1));
            assertThat(views(corrected.moved()))
                    .extracting(FollowUpView::dueOn)
                    .containsExactly(LocalDate.of(2026, 3, 17), LocalDate.of(2026, 3, 26));
            assertThat(corrected.added()).isEmpty();
        }

        @Test
        void stays_when_the_contract_is_amended() {
            known.addAll(deliver(DELIVERED).added());
            schedule.amend(DEAL, term(JANUARY_31, JANUARY_31.plusYears(1)));
            assertThat(schedule.plan(known, rules, CALENDAR, at(DELIVERED)).cancelled())
                    .isEmpty();
        }

        private Plan deliver(LocalDate on) {
            schedule.reach(Anchor.FIRST_DELIVERY, on);
            return schedule.plan(known, rules, CALENDAR, at(DELIVERED));
        }
    }

    private static Plan sign(FollowUpRules rules, LocalDate on) {
        return plan(rules, signed(on));
    }

    private static Plan plan(FollowUpRules rules, Terms terms) {
        return open(terms).plan(List.of(), rules, CALENDAR, terms.signedAt());
    }

    private static FollowUpSchedule open(Terms terms) {
        return FollowUpSchedule.open(UUID.randomUUID(), "east", DEAL, terms, new PlaybookVersion("test", 1));
    }

    private static Terms signed(LocalDate on) {
        return terms(on, at(on));
    }

    private static Terms terms(LocalDate on, Instant at) {
        return Terms.agreed(on, at, null, null, new BigDecimal("12000.00"), "CNY");
    }

    private static Terms term(LocalDate from, LocalDate to) {
        return Terms.agreed(from, at(from), from, to, new BigDecimal("12000.00"), "CNY");
    }

    private static Instant at(LocalDate day) {
        return CALENDAR.opening(day);
    }

    private static List<LocalDate> days(Plan plan, FollowUpKind kind) {
        return views(plan.added()).stream()
                .filter(one -> one.kind() == kind)
                .map(FollowUpView::dueOn)
                .toList();
    }

    private static List<FollowUpView> views(List<FollowUp> followUps) {
        return followUps.stream()
                .map(followUp -> followUp.view(UnaryOperator.identity(), Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    private static FollowUpRules rules(String... rules) {
        return read(Contracts.rules(rules));
    }

    private static FollowUpRules preset(String name) {
        try (var file = Playbook.class.getResourceAsStream("/playbooks/" + name + ".yaml")) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FollowUpRules read(String yaml) {
        try {
            var content = PlaybookJson.withoutOrigins(new YAMLMapper().readTree(yaml));
            return FollowUpRules.of(new Playbook("east", "test", 1, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
