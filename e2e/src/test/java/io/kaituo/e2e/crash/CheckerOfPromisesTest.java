package io.kaituo.e2e.crash;

import static io.kaituo.e2e.crash.Faults.assertNoticed;
import static io.kaituo.e2e.crash.Faults.changed;
import static io.kaituo.e2e.crash.Faults.copy;
import static io.kaituo.e2e.crash.Faults.each;
import static io.kaituo.e2e.crash.Faults.plus;
import static io.kaituo.e2e.crash.Faults.type;
import static io.kaituo.e2e.crash.Faults.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.e2e.crash.Observations.FollowUp;
import io.kaituo.e2e.crash.Observations.Notice;
import io.kaituo.e2e.crash.Observations.Row;
import io.kaituo.e2e.crash.Observations.Told;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The same for the invariants about what the product promises: follow-ups, decisions, clocks and numbers. */
class CheckerOfPromisesTest {

    private final Observations sound = SoundObservations.make();

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

        @Test
        void a_decision_by_a_manager_who_was_not_asked_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withTopics(decidedBy("neighbour")).withDeciders(Set.of("manager", "neighbour")),
                    "no authority");
        }

        @Test
        void a_decision_by_somebody_who_was_asked_and_leads_nobody_is_noticed() {
            assertNoticed(invariant, sound.withDeciders(Set.of()), "no authority");
        }

        @Test
        void a_decision_nobody_asked_for_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withTopics(without(sound.topics(), type("approval.requested.v1"))),
                    "never requested");
        }

        private List<Told> decidedBy(String person) {
            return changed(sound, "approval.decided.v1", "decidedBy", person);
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
                    sound.withTopics(changed(sound, "lead.registered.v1", "firstContactDue", "2026-03-02T05:00:00Z")),
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
        void nobody_is_blamed_for_the_time_in_which_a_process_was_missed() {
            var silent = without(sound.topics(), type("lead.first-contact-overdue.v1"));
            var late = each(
                    silent,
                    event -> event.type().equals("lead.reassigned.v1")
                            ? new Told(
                                    event.id(),
                                    event.type(),
                                    event.source(),
                                    event.subject(),
                                    event.sequence(),
                                    SoundObservations.NOON.plusSeconds(12 + 30 + 20),
                                    event.body())
                            : event);
            assertNoticed(invariant, sound.withTopics(late), "nobody was told");
            assertThat(invariant.violations(
                            sound.withTopics(late).withNotices(List.of()).withAway(Duration.ofSeconds(20))))
                    .isEmpty();
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
        void a_notice_of_a_lead_that_was_never_overdue_is_noticed() {
            assertNoticed(
                    invariant,
                    sound.withNotices(plus(sound.notices(), new Notice("LEAD_OVERDUE", "l2", "manager", "OPEN"))),
                    "was never overdue");
        }

        @Test
        void a_notice_after_the_contact_is_noticed() {
            var late = copy(event("lead.first-contact-overdue.v1"), "l1-9", "l1", 5);
            assertNoticed(invariant, sound.withTopics(plus(sound.topics(), late)), "while no clock ran");
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

    private Told event(String type) {
        return sound.events(type).get(0);
    }
}
