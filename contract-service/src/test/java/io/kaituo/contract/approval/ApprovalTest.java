package io.kaituo.contract.approval;

import static io.kaituo.contract.approval.Office.contract;
import static io.kaituo.contract.approval.Office.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.events.ApprovalEvent.ApprovalAsked;
import io.kaituo.events.ApprovalEvent.ApprovalNudged;
import io.kaituo.events.ApprovalEvent.ApprovalStepDecided;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ApprovalDecided;
import io.kaituo.events.ContractEvent.ApprovalRequested;
import io.kaituo.events.ContractEvent.ApprovalWithdrawn;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovalTest {

    private static final Matter MATTER = contract(1, "abc", Map.of());

    private final Office office = Office.ordinary();
    private final Approval approval = office.asks(MATTER, null, StepRule.manager(), Office.role("company"));

    private List<? extends ContractEvent> decide(Approval on, Outcome outcome, String by) {
        return on.decide(says(outcome, null, null), MATTER.edition(), by, office.today());
    }

    @Nested
    class Open {

        @Test
        void tells_who_must_decide_about_what() {
            assertThat(approval.requested()).isInstanceOfSatisfying(ApprovalRequested.class, event -> {
                assertThat(event.approvers()).containsExactly("mia");
                assertThat(event.title()).isEqualTo("EAST-2026-00001");
                assertThat(event.requestedBy()).isEqualTo("ada");
                assertThat(event.documentHash()).isEqualTo("abc");
                assertThat(event.dueAt()).isEqualTo(Instant.parse("2026-03-04T10:00:00Z"));
            });
        }

        @Test
        void comes_before_all_that_is_closed() {
            assertThat(approval.place()).isGreaterThan(new Cursor(Office.MONDAY, new UUID(-1, -1)));
        }

        @Test
        void walks_on_to_the_next_step_and_says_so() {
            assertThat(decide(approval, Outcome.APPROVE, "mia"))
                    .hasSize(2)
                    .anySatisfy(event -> assertThat(event).isInstanceOf(ApprovalStepDecided.class))
                    .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(ApprovalAsked.class, asked -> {
                        assertThat(asked.step()).isEqualTo(2);
                        assertThat(asked.approvers()).containsExactly("coco");
                    }));
            assertThat(approval.isOpen()).isTrue();
        }

        @Test
        void is_approved_by_its_last_step() {
            decide(approval, Outcome.APPROVE, "mia");
            assertThat(decide(approval, Outcome.APPROVE, "coco"))
                    .singleElement()
                    .isInstanceOfSatisfying(ApprovalDecided.class, event -> {
                        assertThat(event.outcome()).isEqualTo("approve");
                        assertThat(event.decidedBy()).isEqualTo("coco");
                    });
            assertThat(approval.status()).isEqualTo(ApprovalStatus.APPROVED);
        }

        @Test
        void is_returned_by_any_step() {
            assertThat(decide(approval, Outcome.RETURN, "mia"))
                    .singleElement()
                    .isInstanceOfSatisfying(ApprovalDecided.class, event -> assertThat(event.outcome())
                            .isEqualTo("return"));
            assertThat(approval.closedAt()).isEqualTo(Office.MONDAY);
        }

        @Test
        void is_sent_back_to_a_step_before() {
            decide(approval, Outcome.APPROVE, "mia");
            var back = new DecideApproval(Outcome.RETURN, "look again", null, null, 1);
            approval.decide(back, MATTER.edition(), "coco", office.today());
            assertThat(approval.steps().pending()).containsExactly("mia");
            decide(approval, Outcome.APPROVE, "mia");
            decide(approval, Outcome.APPROVE, "coco");
            assertThat(approval.status()).isEqualTo(ApprovalStatus.APPROVED);
        }

        @Test
        void is_not_sent_on_to_a_step_behind() {
            var on = new DecideApproval(Outcome.RETURN, "look", null, null, 2);
            refused("approval.no-such-step", () -> approval.decide(on, MATTER.edition(), "mia", office.today()));
        }

        @Test
        void is_decided_by_those_whose_turn_it_is() {
            refused("approval.not-your-turn", () -> decide(approval, Outcome.APPROVE, "coco"));
            decide(approval, Outcome.APPROVE, "mia");
            refused("approval.not-your-turn", () -> decide(approval, Outcome.APPROVE, "mia"));
        }

        @Test
        void is_not_decided_by_who_read_something_else() {
            refused(
                    "approval.subject-changed",
                    () -> approval.decide(says(Outcome.APPROVE, 2, null), MATTER.edition(), "mia", office.today()));
            refused(
                    "approval.subject-changed",
                    () -> approval.decide(says(Outcome.APPROVE, 1, "xyz"), MATTER.edition(), "mia", office.today()));
            approval.decide(says(Outcome.APPROVE, 1, "abc"), MATTER.edition(), "mia", office.today());
        }

        @Test
        void is_not_decided_once_its_subject_is_another() {
            refused(
                    "approval.subject-changed",
                    () -> approval.decide(
                            says(Outcome.APPROVE, null, null),
                            contract(2, "xyz", Map.of()).edition(),
                            "mia",
                            office.today()));
        }

        @Test
        void waits_for_a_colleague_who_is_asked_in() {
            approval.join("mia", "lex", false, "is this clause sound?", office.today());
            assertThat(approval.steps().pending()).containsExactly("mia", "lex");
            decide(approval, Outcome.APPROVE, "mia");
            assertThat(approval.steps().pending()).containsExactly("lex");
            decide(approval, Outcome.APPROVE, "lex");
            assertThat(approval.steps().pending()).containsExactly("coco");
        }

        @Test
        void hears_a_colleague_first() {
            approval.join("mia", "lex", true, null, office.today());
            assertThat(approval.steps().pending()).containsExactly("lex");
            assertThat(approval.steps().current().whys()).contains(Why.of("why.asked-in", "mia"));
            decide(approval, Outcome.APPROVE, "lex");
            assertThat(approval.steps().pending()).containsExactly("mia");
        }

        @Test
        void hears_a_colleague_first_and_goes_on_where_it_was_left() {
            office.with("max", "manager").with("moe", "manager");
            var day = office.today();
            var all = Office.persons(Mode.ALL, null, "mia", "max", "dira");
            var course = Office.course(all).forward(day).agree("mia", null, day).delegate("max", "ben");
            var asked = course.joinBefore(
                    "lex", "ben", office.later(Duration.ofDays(1)).today());
            assertThat(asked.pending()).containsExactly("lex");
            assertThat(asked.agreed()).containsOnlyKeys("mia");
            var heard = asked.agree("lex", null, office.today());
            assertThat(heard.pending()).containsExactly("ben", "dira");
            assertThat(heard.current().openedAt()).isEqualTo(office.today().now());
            assertThat(heard.agree("ben", null, day).agree("dira", null, day).isFinished())
                    .isTrue();
        }

        @Test
        void asks_nobody_again_who_agreed_in_a_slow_colleagues_place() {
            var day = office.today();
            var course = Office.course(Office.persons(Mode.ALL, null, "mia", "dira"))
                    .forward(day)
                    .joinBefore("lex", "mia", day)
                    .escalated(day.chairs());
            assertThat(course.pending()).containsExactly("lex", "dira");
            var heard = course.agree("dira", null, day);
            assertThat(heard.pending()).containsExactly("mia");
            assertThat(heard.agree("mia", null, day).isFinished()).isTrue();
        }

        @Test
        void is_delegated_to_anybody_but_its_requester() {
            refused("approval.colleague-asked", () -> approval.delegate("mia", "ada", null, office.today()));
            refused("approval.colleague-unknown", () -> approval.delegate("mia", "zoe", null, office.today()));
            office.with("seva", "service");
            refused("approval.colleague-unknown", () -> approval.delegate("mia", "seva", null, office.today()));
            office.sells("lex");
            refused("approval.colleague-asked", () -> approval.delegate("mia", "lex", null, office.today()));
            refused("approval.colleague-sits", () -> approval.delegate("mia", "mia", null, office.today()));
            assertThat(approval.delegate("mia", "ben", "I am in the air", office.today()))
                    .singleElement()
                    .isInstanceOfSatisfying(ApprovalAsked.class, asked -> assertThat(asked.approvers())
                            .containsExactly("ben"));
            refused("approval.not-your-turn", () -> decide(approval, Outcome.APPROVE, "mia"));
        }

        @Test
        void is_nudged_then_escalated() {
            assertThat(approval.nudge(Office.MONDAY)).singleElement().isInstanceOf(ApprovalNudged.class);
            assertThat(approval.escalate(office.today()))
                    .singleElement()
                    .isInstanceOfSatisfying(ApprovalAsked.class, asked -> {
                        assertThat(asked.because()).isEqualTo("escalated");
                        assertThat(asked.approvers()).containsExactly("mia", "dira");
                    });
        }

        @Test
        void can_be_withdrawn() {
            assertThat(approval.withdraw(Office.MONDAY)).isInstanceOf(ApprovalWithdrawn.class);
            assertThat(approval.steps().pending()).isEmpty();
        }

        @Test
        void is_due_early_enough_for_the_day_the_customer_wants() {
            var legal = new StepRule(
                    null,
                    new Who("legal", null, null, null, null),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Span.parse("2 d"));
            var day = office.today(LocalDate.of(2026, 3, 4));
            var course = Office.course(StepRule.manager(), legal).forward(day);
            assertThat(course.current().dueAt()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
            day = office.today(LocalDate.of(2026, 11, 10));
            course = Office.course(StepRule.manager(), legal).forward(day).agree("mia", null, day);
            assertThat(course.current().dueAt()).isEqualTo(Instant.parse("2026-11-08T10:00:00Z"));
        }
    }

    @Nested
    class Closed {

        @Test
        void is_not_decided_again() {
            decide(approval, Outcome.RETURN, "mia");
            refused("approval.already-decided", () -> decide(approval, Outcome.REJECT, "mia"));
            refused("approval.already-decided", () -> approval.withdraw(Office.MONDAY));
        }

        @Test
        void is_not_decided_once_withdrawn() {
            approval.withdraw(Office.MONDAY);
            refused("approval.already-decided", () -> decide(approval, Outcome.APPROVE, "mia"));
        }

        @Test
        void is_neither_nudged_nor_escalated() {
            approval.withdraw(Office.MONDAY);
            assertThat(approval.nudge(Office.MONDAY)).isEmpty();
            assertThat(approval.escalate(office.today())).isEmpty();
            assertThat(approval.reconsider(office.today())).isEmpty();
        }
    }

    @Test
    void is_not_asked_of_nobody() {
        office.without("mia").without("dira").without("coco");
        refused("approval.nobody", () -> office.asks(MATTER, null, StepRule.manager()));
    }

    @Test
    void its_steps_survive_being_stored() {
        decide(approval, Outcome.APPROVE, "mia");
        var json = new Columns.OfCourse();
        assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(approval.steps())))
                .isEqualTo(approval.steps());
    }

    private static void refused(String code, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.code())
                .isEqualTo(code));
    }
}
