package io.kaituo.e2e.crash;

import static io.kaituo.e2e.crash.Faults.assertNoticed;
import static io.kaituo.e2e.crash.Faults.copy;
import static io.kaituo.e2e.crash.Faults.each;
import static io.kaituo.e2e.crash.Faults.plus;
import static io.kaituo.e2e.crash.Faults.type;
import static io.kaituo.e2e.crash.Faults.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.e2e.crash.Observations.Command;
import io.kaituo.e2e.crash.Observations.FollowUp;
import io.kaituo.e2e.crash.Observations.Kept;
import io.kaituo.e2e.crash.Observations.Outcome;
import io.kaituo.e2e.crash.Observations.Read;
import io.kaituo.e2e.crash.Observations.Row;
import io.kaituo.e2e.crash.Observations.Stored;
import io.kaituo.e2e.crash.Observations.Told;
import io.kaituo.e2e.crash.Observations.Trail;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The checker is checked: it accepts what is sound, and each invariant about what is stored notices the fault that is planted for it. */
class CheckerTest {

    private final Observations sound = SoundObservations.make();

    @Test
    void nothing_is_wrong_with_a_sound_storm() {
        assertThat(Invariant.ALL).allSatisfy(invariant -> assertThat(invariant.violations(sound))
                .as(invariant.claim())
                .isEmpty());
    }

    @Test
    void a_storm_in_which_nothing_happened_proves_nothing_wrong() {
        var nothing = new Observations(
                SoundObservations.NOON,
                Duration.ZERO,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Trail(List.of(), List.of()),
                Set.of());
        assertThat(Invariant.ALL).allSatisfy(invariant -> assertThat(invariant.violations(nothing))
                .isEmpty());
    }

    @Nested
    class I1_effects {

        private final Invariant invariant = new EffectOnce();

        @Test
        void a_retry_that_doubled_its_effect_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withTopics(plus(sound.topics(), copy(event("lead.registered.v1"), "l2-1", "l2", 1))),
                    "storm lead 1");
        }

        @Test
        void an_acknowledged_command_without_effect_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withTopics(without(sound.topics(), type("contract.signed.v1"))),
                    "SIGN_CONTRACT c1");
        }

        @Test
        void a_refused_command_that_had_its_effect_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withTopics(plus(sound.topics(), copy(event("contract.voided.v1"), "c1-6", "c1", 6))),
                    "VOID_CONTRACT c1");
        }

        @Test
        void a_replay_that_answers_differently_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withCommands(plus(
                            sound.commands(),
                            new Command(10, Act.SEAL_CONTRACT, "c1", Outcome.ACKNOWLEDGED, Set.of("c1", "c9")))),
                    "answered differently");
        }

        @Test
        void an_event_applied_twice_is_noticed() {
            assertNoticed(
                    new AppliedOnce(),
                    sound.withApplied(plus(sound.applied(), sound.applied().get(0))),
                    "2 times");
        }

        @Test
        void an_event_nobody_applied_is_noticed() {
            assertNoticed(
                    new AppliedOnce(),
                    sound.withApplied(without(
                            sound.applied(), applied -> applied.service().equals("visit-service"))),
                    "visit-service never applied contract.signed.v1");
        }
    }

    @Nested
    class I2_rows_and_events {

        private final Invariant invariant = new RowsMatchEvents();

        @Test
        void an_event_that_was_stored_and_never_told_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withTopics(without(sound.topics(), type("lead.reassigned.v1"))),
                    "was stored by lead-service and not told");
        }

        @Test
        void an_event_that_was_told_and_never_stored_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withOutbox(without(
                            sound.outbox(), (Stored event) -> event.type().equals("lead.reassigned.v1"))),
                    "is stored nowhere");
        }

        @Test
        void a_row_without_its_event_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withRows(plus(sound.rows(), new Row("deal", "d9", "OPEN", "rep"))),
                    "deal d9 exists without deal.opened.v1");
        }

        @Test
        void an_event_without_its_row_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withRows(without(sound.rows(), row -> row.id().equals("l1"))),
                    "lead l1, which does not exist");
        }

        @Test
        void a_status_no_event_speaks_of_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withRows(each(
                            sound.rows(),
                            row -> row.id().equals("c1") ? new Row("contract", "c1", "VOIDED", "rep") : row)),
                    "contract c1 is VOIDED after contract.signed.v1");
        }

        @Test
        void a_lead_that_keeps_the_status_before_its_contact_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withRows(each(
                            sound.rows(),
                            row -> row.id().equals("l1") ? new Row("lead", "l1", "NEW", "colleague") : row)),
                    "lead l1 is NEW after lead.contacted.v1");
        }

        @Test
        void an_approval_that_stays_open_after_its_decision_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withRows(each(
                            sound.rows(),
                            row -> row.id().equals("a-c1") ? new Row("approval", "a-c1", "OPEN", "rep") : row)),
                    "approval a-c1 is OPEN after approval.decided.v1 approve");
        }

        @Test
        void a_follow_up_that_was_completed_and_is_still_planned_is_noticed() {
            assertNoticed(invariant, sound.withFollowUps(all("PLANNED")), "is PLANNED and was completed");
        }

        @Test
        void a_follow_up_that_is_done_without_its_event_is_noticed() {
            assertNoticed(invariant, sound.withFollowUps(all("DONE")), "is DONE and nobody completed it");
        }

        private List<FollowUp> all(String status) {
            return each(
                    sound.followUps(),
                    one -> new FollowUp(one.id(), one.contractId(), one.kind(), one.dueOn(), status));
        }
    }

    @Nested
    class I12_audit {

        private final Invariant invariant = new AuditMatchesEvents();
        private final List<Kept> kept = sound.trail().entries();

        @Test
        void a_trail_that_does_not_verify_is_noticed() {
            assertNoticed(invariant, sound.withTrail(kept, List.of("lead-service CUT_TAIL")), "CUT_TAIL");
        }

        @Test
        void an_event_without_an_entry_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withTrail(without(kept, entry -> entry.type().equals("contract.signed.v1")), List.of()),
                    "has 0 entries");
        }

        @Test
        void an_event_with_two_entries_is_noticed() {
            assertNoticed(invariant, sound.withTrail(plus(kept, kept.get(0)), List.of()), "has 2 entries");
        }

        @Test
        void an_entry_of_something_else_is_noticed() {
            var first = kept.get(0);
            var other = new Kept(first.service(), first.eventId(), "lead.lost.v1", first.subject());
            assertNoticed(
                    invariant,
                    sound.withTrail(each(kept, entry -> entry.equals(first) ? other : entry), List.of()),
                    "is kept as");
        }

        @Test
        void an_entry_without_its_event_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withTrail(plus(kept, new Kept("lead-service", "e9", "lead.lost.v1", "l9")), List.of()),
                    "was never stored");
        }
    }

    @Nested
    class I14_durability {

        private final Invariant invariant = new NothingAcknowledgedIsLost();

        @Test
        void an_acknowledged_record_that_is_gone_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withReads(each(
                            sound.reads(),
                            read -> read.id().equals("l1") ? new Read("REGISTER_LEAD", "l1", 404, "") : read)),
                    "storm lead 1 was acknowledged");
        }

        @Test
        void an_acknowledged_record_that_is_not_whole_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withReads(each(
                            sound.reads(),
                            read -> read.id().equals("l1") ? new Read("REGISTER_LEAD", "l1", 200, "") : read)),
                    "storm lead 1 was acknowledged");
        }
    }

    private Told event(String type) {
        return sound.events(type).get(0);
    }
}
