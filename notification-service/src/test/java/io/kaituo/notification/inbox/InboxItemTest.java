package io.kaituo.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.platform.web.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InboxItemTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Reader READER = new Reader(
            Locale.ENGLISH,
            region -> ZoneId.of("Asia/Shanghai"),
            id -> "Name of " + id,
            Clock.fixed(NOW, ZoneOffset.UTC));

    private final InboxItem item = InboxItem.of(
            new News(
                    "east",
                    Notice.FIRST_CONTACT_OVERDUE,
                    new Subject("lead", UUID.randomUUID()),
                    NOW.toString(),
                    NOW,
                    List.of(Word.text("Harbour Works"), Word.moment(NOW), Word.person("ada"))),
            "mia",
            NOW);

    @Nested
    class Open {

        @Test
        void says_what_happened_in_the_regions_time_and_with_names() {
            assertThat(view().title()).isEqualTo("First contact overdue: Harbour Works");
            assertThat(view().why()).contains("by 2026-03-02 (Mon) 09:00").contains("still with Name of ada");
        }

        @Test
        void offers_what_it_asks_for() {
            assertThat(view().actions()).containsExactly("reassign");
            assertThat(view().link()).isEqualTo("/leads/" + view().subjectId());
        }

        @Test
        void can_be_snoozed_until_later_only() {
            assertThatThrownBy(() -> item.snooze(NOW, NOW))
                    .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                            .isEqualTo("inbox.snoozed-into-past"));
            item.snooze(NOW.plusSeconds(1), NOW);
            assertThat(view().status()).isEqualTo(InboxStatus.SNOOZED);
            assertThat(view().snoozedUntil()).isEqualTo(NOW.plusSeconds(1));
        }

        @Test
        void has_nothing_to_wake_from() {
            assertThat(item.wake()).isFalse();
        }
    }

    @Nested
    class Snoozed {

        @Test
        void is_open_again_when_it_wakes() {
            item.snooze(NOW.plusSeconds(1), NOW);
            assertThat(item.wake()).isTrue();
            assertThat(view().status()).isEqualTo(InboxStatus.OPEN);
            assertThat(view().snoozedUntil()).isNull();
        }

        @Test
        void can_be_snoozed_further() {
            item.snooze(NOW.plusSeconds(1), NOW);
            item.snooze(NOW.plusSeconds(9), NOW);
            assertThat(view().snoozedUntil()).isEqualTo(NOW.plusSeconds(9));
        }

        @Test
        void is_closed_by_a_fact() {
            item.snooze(NOW.plusSeconds(1), NOW);
            item.settle(NOW);
            assertThat(view().status()).isEqualTo(InboxStatus.CLOSED);
        }
    }

    @Nested
    class Done {

        @Test
        void asks_for_nothing_any_more() {
            item.done(NOW);
            assertThat(view().actions()).isEmpty();
        }

        @Test
        void stays_so() {
            item.done(NOW);
            assertThatThrownBy(() -> item.done(NOW)).isInstanceOf(RuleViolation.class);
            item.settle(NOW);
            assertThat(view().status()).isEqualTo(InboxStatus.DONE);
            assertThatThrownBy(() -> item.snooze(NOW.plusSeconds(1), NOW)).isInstanceOf(RuleViolation.class);
            assertThat(item.wake()).isFalse();
        }

        @Test
        void can_be_taken_back_on_the_same_day_as_the_region_counts_it() {
            item.done(NOW);
            item.undo(NOW.plus(Duration.ofHours(14)), ZONE);
            assertThat(view().status()).isEqualTo(InboxStatus.OPEN);
            item.done(NOW);
            refuses("inbox.undone-too-late", () -> item.undo(NOW.plus(Duration.ofHours(15)), ZONE));
        }

        @Test
        void is_not_taken_back_once_a_fact_has_settled_it() {
            item.done(NOW);
            item.settle(NOW);
            refuses("inbox.settled", () -> item.undo(NOW, ZONE));
        }
    }

    @Nested
    class Delegated {

        @Test
        void is_the_colleagues_with_a_note() {
            var theirs = item.delegate("max", null, "You know them", NOW);
            assertThat(view().status()).isEqualTo(InboxStatus.DELEGATED);
            assertThat(view().handed().to()).isEqualTo("Name of max");
            assertThat(theirs.recipientId()).isEqualTo("max");
            assertThat(theirs.view(READER).title()).isEqualTo(view().title());
            assertThat(theirs.view(READER).handed())
                    .isEqualTo(new InboxItemView.Handed(null, "Name of mia", "You know them"));
        }

        @Test
        void comes_back_when_it_is_handed_back() {
            var theirs = item.delegate("max", null, null, NOW);
            assertThat(theirs.delegate("mia", item, "Not mine", NOW)).isSameAs(item);
            assertThat(view().status()).isEqualTo(InboxStatus.OPEN);
            assertThat(view().handed().from()).isEqualTo("Name of max");
        }

        @Test
        void goes_to_nobody_who_has_it() {
            var theirs = item.delegate("max", null, null, NOW);
            var other = theirs.delegate("ben", null, null, NOW);
            refuses("inbox.delegate-known", () -> other.delegate("cleo", item(NOW), null, NOW));
        }

        @Test
        void is_closed_by_a_fact() {
            item.delegate("max", null, null, NOW);
            item.settle(NOW);
            assertThat(view().status()).isEqualTo(InboxStatus.CLOSED);
        }

        @Test
        void is_no_way_to_pass_an_approval_on() {
            var approval = of(Notice.APPROVAL_REQUESTED, null);
            refuses("inbox.delegate-approval", () -> approval.delegate("max", null, null, NOW));
            assertThat(approval.view(READER).links().get("delegate")).endsWith("?do=delegate");
        }
    }

    @Nested
    class Repeated {

        private final InboxItem approval = of(Notice.APPROVAL_REQUESTED, NOW.plus(Duration.ofDays(5)));

        @Test
        void says_both_and_presses_more() {
            approval.repeat(news(Notice.APPROVAL_NUDGED, NOW.plus(Duration.ofDays(5))), NOW);
            var view = approval.view(READER);
            assertThat(view.title()).contains("still waits");
            assertThat(view.reasons()).singleElement().asString().contains("asks for your approval");
            assertThat(view.priority().at()).isEqualTo(NOW.plus(Duration.ofDays(4)));
            assertThat(view.priority().because()).anyMatch(why -> why.contains("in vain"));
        }

        @Test
        void is_seen_again_though_it_was_snoozed() {
            approval.snooze(NOW.plusSeconds(9), NOW);
            approval.repeat(news(Notice.APPROVAL_NUDGED, NOW), NOW);
            assertThat(approval.view(READER).status()).isEqualTo(InboxStatus.OPEN);
        }
    }

    @Nested
    class Closed {

        @Test
        void stays_so() {
            item.settle(NOW);
            assertThatThrownBy(() -> item.done(NOW)).isInstanceOf(RuleViolation.class);
            assertThat(view().actions()).isEmpty();
        }
    }

    private static InboxItem item(Instant now) {
        return of(Notice.FIRST_CONTACT_OVERDUE, now);
    }

    private static InboxItem of(Notice notice, Instant due) {
        return InboxItem.of(news(notice, due), "mia", NOW);
    }

    private static News news(Notice notice, Instant due) {
        var words = List.of(Word.text("a"), Word.text("b"), Word.text("c"), Word.text("d"), Word.text("e"));
        return new News("east", notice, new Subject("approval", UUID.randomUUID()), "cause", due, words);
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private InboxItemView view() {
        return item.view(READER);
    }
}
