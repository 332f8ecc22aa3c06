package io.kaituo.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.e2e.crash.Observations.Command;
import io.kaituo.e2e.crash.Observations.FollowUp;
import io.kaituo.e2e.crash.Observations.Kept;
import io.kaituo.e2e.crash.Observations.Notice;
import io.kaituo.e2e.crash.Observations.Outcome;
import io.kaituo.e2e.crash.Observations.Read;
import io.kaituo.e2e.crash.Observations.Row;
import io.kaituo.e2e.crash.Observations.Stored;
import io.kaituo.e2e.crash.Observations.Told;
import io.kaituo.e2e.crash.Observations.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The checker is checked: it accepts what is sound, and each invariant notices the fault that is planted for it. */
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
    }

    @Nested
    class I3_follow_ups {

        private final Invariant invariant = new FollowUpsMatchSignatures();

        @Test
        void a_follow_up_that_is_missing_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withFollowUps(
                            sound.followUps().subList(1, sound.followUps().size())),
                    "contract c1 was signed");
        }

        @Test
        void a_follow_up_that_is_there_twice_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withFollowUps(
                            plus(sound.followUps(), sound.followUps().get(0))),
                    "contract c1 was signed");
        }

        @Test
        void a_follow_up_on_the_wrong_day_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withFollowUps(each(
                            sound.followUps(),
                            one -> new FollowUp(
                                    one.id(),
                                    one.contractId(),
                                    one.kind(),
                                    one.dueOn().plusDays(1),
                                    one.status()))),
                    "contract c1 was signed");
        }

        @Test
        void a_follow_up_of_an_unsigned_contract_is_noticed() {
            var stray = new FollowUp("f9", "c9", "CALL_BACK", LocalDate.parse("2026-04-02"), "PLANNED");
            assertNoticed(invariant, sound.withFollowUps(plus(sound.followUps(), stray)), "never signed");
        }

        @Test
        void an_open_follow_up_of_a_voided_contract_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withFollowUps(each(
                            sound.followUps(),
                            one -> new FollowUp(one.id(), one.contractId(), one.kind(), one.dueOn(), "DUE"))),
                    "for a voided contract");
        }
    }

    @Nested
    class I4_approvals {

        private final Invariant invariant = new DecidedOnce();

        @Test
        void a_second_decision_is_noticed() {
            var second = copy(event("approval.decided.v1"), "a-c1-3", "a-c1", 3);
            assertNoticed(invariant, sound.withTopics(plus(sound.topics(), second)), "was decided 2 times");
        }

        @Test
        void a_decision_by_the_requester_is_noticed() {
            assertNoticed(invariant, sound.withTopics(decidedBy("rep")), "by its requester");
        }

        @Test
        void a_decision_by_somebody_of_another_region_is_noticed() {
            assertNoticed(invariant, sound.withTopics(decidedBy("stranger")), "no authority");
        }

        private List<Told> decidedBy(String person) {
            return changed("approval.decided.v1", "decidedBy", person);
        }
    }

    @Nested
    class I5_clocks {

        private final Invariant invariant = new OneNoticePerClock();

        @Test
        void a_second_notice_by_the_same_clock_is_noticed() {
            var topics = new ArrayList<>(sound.topics());
            topics.add(2, copy(event("lead.first-contact-overdue.v1"), "l1-9", "l1", 9));
            assertNoticed(invariant, sound.withTopics(topics), "twice by one clock");
        }

        @Test
        void a_notice_before_its_time_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withTopics(changed("lead.registered.v1", "firstContactDue", "2026-03-02T05:00:00Z")),
                    "before 2026-03-02T05:00:00Z");
        }

        @Test
        void an_overdue_lead_nobody_was_told_of_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withTopics(without(
                            sound.topics(),
                            event -> event.type().startsWith("lead.first")
                                    || event.type().equals("lead.reassigned.v1")
                                    || event.type().equals("lead.contacted.v1"))),
                    "nobody was told");
        }

        @Test
        void a_notice_that_reached_nobody_is_noticed() {
            assertNoticed(invariant, sound.withNotices(List.of()), "was overdue 1 times");
        }

        @Test
        void a_notice_that_reached_somebody_twice_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withNotices(plus(sound.notices(), new Notice("LEAD_OVERDUE", "l1", "manager", "OPEN"))),
                    "was overdue 1 times");
        }

        @Test
        void an_owner_the_events_do_not_know_of_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withRows(List.of(new Row("lead", "l1", "NEW", "rep"))),
                    "the last event says colleague");
        }
    }

    @Nested
    class I6_numbers {

        private final Invariant invariant = new NumberedWithoutGap();

        @Test
        void a_gap_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withTopics(without(sound.topics(), type("lead.reassigned.v1"))),
                    "arrive as [1, 2, 4]");
        }

        @Test
        void a_wrong_order_is_noticed() {
            var topics = new ArrayList<>(sound.topics());
            topics.add(0, topics.remove(1));
            assertNoticed(invariant, sound.withTopics(topics), "arrive as [2, 1, 3, 4]");
        }

        @Test
        void two_sources_that_speak_of_one_subject_count_apart() {
            assertThat(sound.bySubject().get("c1").stream().map(Told::source).distinct())
                    .hasSize(2);
            assertThat(invariant.violations(sound)).isEmpty();
        }

        @Test
        void a_redelivery_is_no_fault() {
            assertThat(invariant.violations(
                            sound.withTopics(plus(sound.topics(), sound.topics().get(0)))))
                    .isEmpty();
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

    private static void assertNoticed(Invariant invariant, Observations seen, String said) {
        assertThat(invariant.violations(seen)).as(invariant.claim()).anySatisfy(violation -> assertThat(violation)
                .contains(said));
    }

    private Told event(String type) {
        return sound.events(type).get(0);
    }

    private static Told copy(Told event, String id, String subject, long sequence) {
        return new Told(id, event.type(), event.source(), subject, sequence, event.at(), event.body());
    }

    private List<Told> changed(String type, String field, String value) {
        return each(sound.topics(), event -> {
            if (!event.type().equals(type)) {
                return event;
            }
            ObjectNode body = event.body().deepCopy();
            body.put(field, value);
            return new Told(event.id(), type, event.source(), event.subject(), event.sequence(), event.at(), body);
        });
    }

    private static Predicate<Told> type(String type) {
        return event -> event.type().equals(type);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    private static <T> List<T> without(List<T> list, Predicate<T> unwanted) {
        return list.stream().filter(unwanted.negate()).toList();
    }

    private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
