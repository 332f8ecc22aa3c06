package io.kaituo.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.platform.web.RuleViolation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InboxItemTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Reader READER =
            new Reader(Locale.ENGLISH, region -> ZoneId.of("Asia/Shanghai"), id -> "Name of " + id);

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
            item.close();
            assertThat(view().status()).isEqualTo(InboxStatus.CLOSED);
        }
    }

    @Nested
    class Done {

        @Test
        void asks_for_nothing_any_more() {
            item.done();
            assertThat(view().actions()).isEmpty();
        }

        @Test
        void stays_so() {
            item.done();
            assertThatThrownBy(item::done).isInstanceOf(RuleViolation.class);
            assertThatThrownBy(item::close).isInstanceOf(RuleViolation.class);
            assertThatThrownBy(() -> item.snooze(NOW.plusSeconds(1), NOW)).isInstanceOf(RuleViolation.class);
            assertThat(item.wake()).isFalse();
        }
    }

    @Nested
    class Closed {

        @Test
        void stays_so() {
            item.close();
            assertThatThrownBy(item::done).isInstanceOf(RuleViolation.class);
            assertThat(view().actions()).isEmpty();
        }
    }

    private InboxItemView view() {
        return item.view(READER);
    }
}
