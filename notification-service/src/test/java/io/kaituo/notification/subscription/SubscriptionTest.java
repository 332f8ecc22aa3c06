package io.kaituo.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.notification.Vault;
import io.kaituo.platform.web.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubscriptionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final KeyRing ring = new KeyRing(new Vault("one:a-key-of-at-least-thirty-two-characters"));
    private final UUID id = UUID.randomUUID();
    private final KeyRing.Secret first = ring.secret(id);
    private final Subscription subscription = Subscription.open(
            id,
            new OpenSubscription(null, "webhook", "https://erp.example/in", List.of("deal.won.v1"), null, null, null),
            "east",
            "id-erp",
            7,
            first,
            ring.pair(id),
            NOW);

    @Nested
    class Active {

        @Test
        void says_what_it_is_and_never_its_secret() {
            var view = subscription.view("ERP");
            assertThat(view.status()).isEqualTo(SubscriptionStatus.ACTIVE);
            assertThat(view.startedAt()).isEqualTo("east:7");
            assertThat(view.publicKey()).startsWith("whpk_");
            assertThat(view.toString()).doesNotContain(first.shown(), first.sealed());
        }

        @Test
        void rests_and_goes_on() {
            assertThat(subscription.pause(NOW).ownerId()).isEqualTo("id-erp");
            assertThat(subscription.isActive()).isFalse();
            assertThat(subscription.resume(NOW).subscriptionId()).isEqualTo(id);
            assertThat(subscription.isActive()).isTrue();
        }

        @Test
        void is_not_resumed() {
            assertThatThrownBy(() -> subscription.resume(NOW)).isInstanceOf(RuleViolation.class);
        }

        @Test
        void knows_whether_it_is_about_something_else() {
            assertThat(subscription.change(change(List.of("deal.won.v1")), NOW).refiltered())
                    .isFalse();
            assertThat(subscription
                            .change(change(List.of("deal.won.v1", "deal.lost.v1")), NOW)
                            .refiltered())
                    .isTrue();
            assertThat(subscription.types()).containsExactly("deal.lost.v1", "deal.won.v1");
        }

        @Test
        void changes_its_secret_once_a_day() {
            var told = subscription.rotate(ring.secret(id), NOW);
            assertThat(told.formerUntil()).isEqualTo(NOW.plus(Duration.ofHours(24)));
            assertThat(subscription.view("").formerSecretUntil()).isEqualTo(NOW.plus(Duration.ofHours(24)));
            assertThatThrownBy(() -> subscription.rotate(ring.secret(id), NOW.plus(Duration.ofHours(23))))
                    .isInstanceOf(RuleViolation.class);
            subscription.rotate(ring.secret(id), NOW.plus(Duration.ofHours(24)));
        }

        @Test
        void tells_that_some_of_it_is_sent_once_more() {
            var replay = UUID.randomUUID();
            assertThat(subscription.replayed(replay, 12, NOW)).satisfies(told -> {
                assertThat(told.replayId()).isEqualTo(replay);
                assertThat(told.events()).isEqualTo(12);
            });
        }

        private ChangeSubscription change(List<String> types) {
            return new ChangeSubscription("https://erp.example/in", types, null, null);
        }
    }

    @Nested
    class Paused {

        @Test
        void is_not_paused_again() {
            subscription.pause(NOW);
            assertThatThrownBy(() -> subscription.pause(NOW)).isInstanceOf(RuleViolation.class);
        }

        @Test
        void sends_nothing_once_more() {
            subscription.pause(NOW);
            assertThatThrownBy(() -> subscription.replayed(UUID.randomUUID(), 1, NOW))
                    .isInstanceOf(RuleViolation.class);
        }
    }

    @Nested
    class Disabled {

        @Test
        void tells_its_owner_once() {
            var told = subscription.disable(DisabledReason.GONE, NOW);
            assertThat(told.ownerId()).isEqualTo("id-erp");
            assertThat(told.reason()).isEqualTo("GONE");
            assertThat(subscription.view("").statusReason()).isEqualTo(DisabledReason.GONE);
            assertThat(subscription.disable(DisabledReason.NO_SUCCESS, NOW)).isNull();
        }

        @Test
        void comes_back_when_its_owner_says_so() {
            subscription.disable(DisabledReason.NO_SUCCESS, NOW);
            assertThatThrownBy(() -> subscription.pause(NOW)).isInstanceOf(RuleViolation.class);
            subscription.resume(NOW);
            assertThat(subscription.isActive()).isTrue();
            assertThat(subscription.view("").statusReason()).isNull();
        }
    }
}
