package io.kaituo.contract.approval;

import static io.kaituo.contract.approval.Office.course;
import static io.kaituo.contract.approval.Office.ordinary;
import static io.kaituo.contract.approval.Office.persons;
import static io.kaituo.contract.approval.Office.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChairsTest {

    private final Office office = ordinary();

    private ApprovalStep first(StepRule... rules) {
        return course(rules).forward(office.today()).current();
    }

    private static List<String> keys(ApprovalStep step) {
        return step.whys().stream().map(Why::key).toList();
    }

    @Nested
    class A_step {

        @Test
        void asks_the_requesters_manager() {
            var step = first(StepRule.manager());
            assertThat(step.pending()).containsExactly("mia");
            assertThat(keys(step)).containsExactly("why.manager");
        }

        @Test
        void asks_so_many_levels_up() {
            assertThat(first(StepRule.of(new Who(null, null, null, 1, null))).pending())
                    .containsExactly("mia");
            assertThat(first(StepRule.of(new Who(null, null, null, 2, null))).pending())
                    .containsExactly("dira");
            assertThat(first(StepRule.of(new Who(null, null, null, 3, null))).pending())
                    .containsExactly("coco");
        }

        @Test
        void asks_all_who_are_named() {
            assertThat(first(persons(Mode.ALL, null, "ben", "lex")).pending()).containsExactly("ben", "lex");
        }

        @Test
        void asks_one_after_the_other() {
            var day = office.today();
            var course = course(persons(Mode.SEQUENTIAL, null, "lex", "ben")).forward(day);
            assertThat(course.pending()).containsExactly("lex");
            course = course.agree("lex", null, day);
            assertThat(course.pending()).containsExactly("ben");
            assertThat(course.agree("ben", null, day).isFinished()).isTrue();
        }

        @Test
        void is_agreed_by_so_many() {
            var day = office.today();
            var course = course(persons(Mode.N_OF, 2, "lex", "ben", "dira"), role("company"))
                    .forward(day)
                    .agree("ben", null, day);
            assertThat(course.pending()).containsExactly("lex", "dira");
            assertThat(course.agree("dira", null, day).pending()).containsExactly("coco");
        }
    }

    @Nested
    class Who_cannot_decide {

        @Test
        void is_the_requester() {
            office.requestedBy("mia");
            var step = first(StepRule.manager());
            assertThat(step.pending()).containsExactly("dira");
            assertThat(keys(step)).containsExactly("why.instead.director");
        }

        @Test
        void is_stood_in_for() {
            office.away("mia").standsIn("ben", "mia");
            var step = first(StepRule.manager());
            assertThat(step.pending()).containsExactly("ben");
            assertThat(step.seats().get(0).insteadOf()).isEqualTo("mia");
            assertThat(keys(step)).containsExactly("why.manager", "why.stands-in");
        }

        @Test
        void is_stood_in_for_by_whoever_stands_in_for_the_stand_in() {
            office.away("mia", "ben").standsIn("ben", "mia").standsIn("lex", "ben");
            assertThat(first(StepRule.manager()).pending()).containsExactly("lex");
        }

        @Test
        void is_not_stood_in_for_by_the_requester() {
            office.away("mia").standsIn("ada", "mia");
            assertThat(first(StepRule.manager()).pending()).containsExactly("dira");
        }

        @Test
        void does_not_hold_it_up_by_standing_in_for_each_other() {
            office.away("mia", "ben").standsIn("ben", "mia").standsIn("mia", "ben");
            assertThat(first(StepRule.manager()).pending()).containsExactly("dira");
        }

        @Test
        void gives_way_to_the_next_level_up() {
            office.away("mia", "dira");
            var step = first(StepRule.manager());
            assertThat(step.pending()).containsExactly("coco");
            assertThat(keys(step)).containsExactly("why.away", "why.instead.company");
        }

        @Test
        void leaves_a_place_that_the_next_level_takes_where_all_must_agree() {
            office.away("ben");
            assertThat(first(persons(Mode.ALL, null, "ben", "lex")).pending()).containsExactly("lex", "dira");
        }

        @Test
        void is_waited_for_where_nobody_at_all_is_here() {
            office.away("mia", "dira", "lex", "coco", "ben");
            var step = first(role("legal"));
            assertThat(step.pending()).containsExactly("lex");
            assertThat(keys(step)).contains("why.nobody-here");
        }
    }

    @Nested
    class The_owner_of_the_deal {

        @Test
        void does_not_decide_what_their_manager_submits_for_them() {
            office.requestedBy("mia").sells("ben");
            assertThat(first(persons(Mode.ANY, null, "ben", "lex")).pending()).containsExactly("lex");
        }

        @Test
        void does_not_stand_in_for_who_decides() {
            office.requestedBy("mia").sells("ben").away("lex").standsIn("ben", "lex");
            assertThat(first(role("legal")).pending()).doesNotContain("ben").isNotEmpty();
        }
    }

    @Nested
    class Somebody_who_may_not_open_approvals {

        @Test
        void is_not_asked_where_the_playbook_names_them() {
            office.with("adam", "admin");
            assertThat(first(persons(Mode.ANY, null, "adam", "lex")).pending()).containsExactly("lex");
        }

        @Test
        void does_not_stand_in() {
            office.with("seva", "service").away("lex").standsIn("seva", "lex");
            assertThat(first(role("legal")).pending()).doesNotContain("seva").isNotEmpty();
        }
    }

    @Nested
    class Nobody_decides_twice {

        @Test
        void so_a_step_whose_only_approver_has_agreed_is_skipped_and_says_so() {
            office.without("mia");
            var day = office.today();
            var course = course(StepRule.manager(), role("director"), role("company"))
                    .forward(day)
                    .agree("dira", null, day);
            var skipped = course.steps().get(1);
            assertThat(skipped.status()).isEqualTo(StepStatus.SKIPPED);
            assertThat(skipped.whys()).containsExactly(Why.of("why.agreed", "dira", "1"));
            assertThat(course.pending()).containsExactly("coco");
        }

        @Test
        void and_others_of_the_step_are_asked_instead() {
            office.with("dora", "director").without("mia");
            var day = office.today();
            var course =
                    course(StepRule.manager(), role("director")).forward(day).agree("dira", null, day);
            assertThat(course.pending()).containsExactly("dora");
        }
    }

    @Nested
    class When_somebody_leaves_an_open_step {

        @Test
        void the_next_level_takes_their_place() {
            var course = course(StepRule.manager(), role("company")).forward(office.today());
            assertThat(course.reconsidered(office.away("mia").today()).pending())
                    .containsExactly("dira");
        }

        @Test
        void nothing_happens_while_others_can_decide() {
            office.with("max", "manager");
            var course = course(StepRule.manager()).forward(office.today());
            assertThat(course.reconsidered(office.away("mia").today())).isEqualTo(course);
        }

        @Test
        void what_others_said_stays_said() {
            var course = course(persons(Mode.ALL, null, "ben", "lex"))
                    .forward(office.today())
                    .agree("ben", null, office.today())
                    .reconsidered(office.away("lex").today());
            assertThat(course.pending()).containsExactly("dira");
            assertThat(course.agree("dira", null, office.today()).isFinished()).isTrue();
        }

        @Test
        void it_goes_back_where_nobody_is_left() {
            var alone = new Office().with("ada", "sales").with("mia", "manager");
            var course = course(StepRule.manager()).forward(alone.today());
            assertThat(course.pending()).containsExactly("mia");
            assertThat(course.reconsidered(alone.without("mia").today()).isVacant())
                    .isTrue();
        }
    }

    @Nested
    class When_nobody_answers {

        @Test
        void the_next_level_may_decide_as_well_then_instead_and_so_on_to_the_top() {
            var chairs = office.today().chairs();
            var course = course(StepRule.manager()).forward(office.today());
            course = course.escalated(chairs);
            assertThat(course.pending()).containsExactly("mia", "dira");
            course = course.escalated(chairs);
            assertThat(course.pending()).containsExactly("dira");
            course = course.escalated(chairs);
            assertThat(course.pending()).containsExactly("dira", "coco");
            course = course.escalated(chairs);
            assertThat(course.pending()).containsExactly("coco");
            assertThat(course.escalated(chairs)).isEqualTo(course);
        }

        @Test
        void the_word_from_above_is_enough() {
            var day = office.today();
            var course = course(persons(Mode.ALL, null, "ben", "lex"))
                    .forward(day)
                    .escalated(day.chairs())
                    .agree("dira", null, day);
            assertThat(course.isFinished()).isTrue();
        }
    }
}
