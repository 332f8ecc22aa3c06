package io.kaituo.visit.followup;

import static io.kaituo.visit.followup.FollowUpStatus.CANCELLED;
import static io.kaituo.visit.followup.FollowUpStatus.DONE;
import static io.kaituo.visit.followup.FollowUpStatus.DUE;
import static io.kaituo.visit.followup.FollowUpStatus.MISSED;
import static io.kaituo.visit.followup.GivenSchedules.CALENDAR;
import static io.kaituo.visit.followup.GivenSchedules.DEAL;
import static io.kaituo.visit.followup.GivenSchedules.JANUARY_31;
import static io.kaituo.visit.followup.GivenSchedules.at;
import static io.kaituo.visit.followup.GivenSchedules.days;
import static io.kaituo.visit.followup.GivenSchedules.open;
import static io.kaituo.visit.followup.GivenSchedules.plan;
import static io.kaituo.visit.followup.GivenSchedules.preset;
import static io.kaituo.visit.followup.GivenSchedules.rules;
import static io.kaituo.visit.followup.GivenSchedules.signed;
import static io.kaituo.visit.followup.GivenSchedules.term;
import static io.kaituo.visit.followup.GivenSchedules.views;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaituo.events.VisitEvent.FollowUpsCancelled;
import io.kaituo.events.VisitEvent.FollowUpsMoved;
import io.kaituo.platform.calendar.SpecialDay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What changes a schedule that is there: an amendment, a calendar, a day nobody knew, the end. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangedScheduleTest {

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
}
