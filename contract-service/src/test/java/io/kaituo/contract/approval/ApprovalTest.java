package io.kaituo.contract.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.contract.approval.ApprovalStep.Why;
import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.events.Money;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import java.time.Instant;
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

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-04T10:00:00Z");
    private static final Matter MATTER = matter(1, "abc");

    private final Approval approval = Approval.request(
            new UUID(0, 9),
            MATTER,
            ApprovalStep.first(List.of("max", "mia"), new Why("why.manager", List.of("Ada"))),
            "ada",
            "please",
            NOW,
            DUE);

    @Nested
    class Open {

        @Test
        void tells_who_must_decide_about_what() {
            var event = approval.requested();
            assertThat(event.approvers()).containsExactly("max", "mia");
            assertThat(event.title()).isEqualTo("EAST-2026-00001");
            assertThat(event.requestedBy()).isEqualTo("ada");
            assertThat(event.dueAt()).isEqualTo(DUE);
        }

        @Test
        void is_everybodys_turn_and_comes_before_all_that_is_closed() {
            assertThat(approval.turns()).hasSize(2);
            assertThat(approval.place()).isGreaterThan(new Cursor(NOW, new UUID(-1, -1)));
        }

        @Test
        void is_decided_by_one() {
            var event = approval.decide(says(Outcome.RETURN, null, null), MATTER, "mia", NOW);
            assertThat(event.outcome()).isEqualTo("return");
            assertThat(event.decidedBy()).isEqualTo("mia");
            assertThat(approval.closedAt()).isEqualTo(NOW);
        }

        @Test
        void is_not_decided_by_who_read_something_else() {
            refused(
                    "approval.subject-changed",
                    () -> approval.decide(says(Outcome.APPROVE, 2, null), MATTER, "mia", NOW));
            refused(
                    "approval.subject-changed",
                    () -> approval.decide(says(Outcome.APPROVE, 1, "xyz"), MATTER, "mia", NOW));
            approval.decide(says(Outcome.APPROVE, 1, "abc"), MATTER, "mia", NOW);
        }

        @Test
        void is_not_decided_once_its_subject_is_another() {
            refused(
                    "approval.subject-changed",
                    () -> approval.decide(says(Outcome.APPROVE, null, null), matter(2, "xyz"), "mia", NOW));
        }

        @Test
        void can_be_withdrawn() {
            assertThat(approval.withdraw(NOW).approvalId()).isEqualTo(approval.id());
        }
    }

    @Nested
    class Closed {

        @Test
        void is_not_decided_again() {
            approval.decide(says(Outcome.APPROVE, null, null), MATTER, "mia", NOW);
            refused(
                    "approval.already-decided",
                    () -> approval.decide(says(Outcome.REJECT, null, null), MATTER, "max", NOW));
            refused("approval.already-decided", () -> approval.withdraw(NOW));
        }

        @Test
        void is_not_decided_once_withdrawn() {
            approval.withdraw(NOW);
            refused(
                    "approval.already-decided",
                    () -> approval.decide(says(Outcome.APPROVE, null, null), MATTER, "mia", NOW));
        }
    }

    @Nested
    class Steps {

        @Test
        void survive_being_stored() {
            var json = new ApprovalStepsJson();
            var steps = List.of(ApprovalStep.first(List.of("mia"), new Why("why.manager", List.of("Ada")))
                    .decided(Outcome.RETURN, "mia", "cheaper", NOW));
            assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(steps)))
                    .isEqualTo(steps);
        }
    }

    private static Matter matter(int revision, String hash) {
        return new Matter(
                "contract",
                new UUID(0, 1),
                "east",
                "EAST-2026-00001",
                "Harbour Works",
                revision,
                hash,
                Money.yuan("12000.00"),
                new ApprovalSubject.Facts("ada", new UUID(0, 2), new UUID(0, 3), null, null, false, false, null),
                Map.of());
    }

    private static DecideApproval says(Outcome outcome, Integer revision, String hash) {
        return new DecideApproval(outcome, "because", revision, hash);
    }

    private static void refused(String code, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.code())
                .isEqualTo(code));
    }
}
