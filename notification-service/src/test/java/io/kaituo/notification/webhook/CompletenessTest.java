package io.kaituo.notification.webhook;

import static io.kaituo.notification.webhook.CompletenessView.Why.GIVEN_UP;
import static io.kaituo.notification.webhook.CompletenessView.Why.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.notification.webhook.Completeness.Told;
import io.kaituo.notification.webhook.CompletenessView.Missing;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompletenessTest {

    private final UUID deal = UUID.randomUUID();

    @Test
    void of_a_deal_without_events_is_given() {
        assertThat(Completeness.deal(deal, List.of()).complete()).isTrue();
    }

    @Test
    void counts_only_what_the_subscription_is_told() {
        var proof = Completeness.deal(deal, List.of(new Told(2, null), new Told(7, null)));
        assertThat(proof.complete()).isTrue();
        assertThat(proof.first()).isEqualTo(2);
        assertThat(proof.deliveredThrough()).isEqualTo(7);
        assertThat(proof.last()).isEqualTo(7);
    }

    @Test
    void names_what_is_missing_and_why() {
        var proof = Completeness.deal(
                deal,
                List.of(
                        new Told(1, null),
                        new Told(2, GIVEN_UP),
                        new Told(3, GIVEN_UP),
                        new Told(4, null),
                        new Told(5, GIVEN_UP),
                        new Told(6, WAITING),
                        new Told(8, WAITING)));
        assertThat(proof.complete()).isFalse();
        assertThat(proof.deliveredThrough()).isEqualTo(1);
        assertThat(proof.missing())
                .containsExactly(new Missing(2, 3, GIVEN_UP), new Missing(5, 5, GIVEN_UP), new Missing(6, 8, WAITING));
    }
}
