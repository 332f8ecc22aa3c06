package io.kaituo.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.notification.channel.Answer;
import io.kaituo.notification.channel.Channel;
import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.channel.GivenChannel;
import io.kaituo.notification.routing.Priority;
import io.kaituo.notification.routing.Route;
import io.kaituo.notification.routing.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Channel channel = GivenChannel.email("ada");
    private final Dispatch dispatch = Dispatch.of(
            new Message(
                    UUID.randomUUID(),
                    "east",
                    "ada",
                    "APPROVAL",
                    Priority.NORMAL,
                    "approval",
                    UUID.randomUUID(),
                    "asked",
                    null,
                    "/approvals/1",
                    language -> Wording.of("title", "why")),
            Locale.SIMPLIFIED_CHINESE,
            new Route(List.of(ChannelKind.EMAIL), Timing.AT_ONCE, NOW, Route.Chooser.STANDARD, null),
            NOW);
    private final Delivery delivery = Delivery.of(dispatch, 0, channel, NOW, NOW);

    @Test
    void is_nobody_elses_while_it_is_being_handed_over() {
        delivery.take(NOW);
        assertThat(delivery.wakeAt()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.QUEUED);
    }

    @Test
    void is_sent_once_the_channel_took_it() {
        delivery.take(NOW);
        delivery.heard(Answer.TAKEN, false, NOW);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void is_tried_ten_times_each_time_later_and_then_given_up() {
        assertThat(pauses(false)).isEqualTo(List.of(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
    }

    @Test
    void is_given_up_within_minutes_where_another_way_is_open() {
        assertThat(pauses(true)).isEqualTo(List.of(10L, 20L, 40L, 80L, 160L));
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
    }

    @Test
    void waits_without_losing_a_try_when_it_was_too_fast() {
        delivery.take(NOW);
        delivery.heard(new Answer.TooFast("130101", Duration.ofMinutes(10)), false, NOW);
        assertThat(delivery.attempts()).isZero();
        assertThat(delivery.wakeAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void fails_at_once_where_trying_again_is_useless() {
        delivery.take(NOW);
        delivery.heard(new Answer.Refused("40058"), false, NOW);
        assertThat(delivery.hasFailed()).isTrue();
    }

    @Test
    void stays_cancelled_whatever_went_wrong_meanwhile() {
        delivery.take(NOW);
        delivery.cancel(NOW);
        delivery.heard(new Answer.NotNow("timeout"), true, NOW);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.CANCELLED);
    }

    @Test
    void counts_as_sent_if_it_was_taken_while_somebody_cancelled_it() {
        delivery.take(NOW);
        delivery.cancel(NOW);
        delivery.heard(Answer.TAKEN, true, NOW);
        assertThat(delivery.status()).isEqualTo(DeliveryStatus.SENT);
    }

    private List<Long> pauses(boolean anotherWay) {
        var pauses = new ArrayList<Long>();
        do {
            delivery.take(NOW);
            delivery.heard(new Answer.NotNow("away"), anotherWay, NOW);
            if (!delivery.hasFailed()) {
                pauses.add(Duration.between(NOW, delivery.wakeAt()).toSeconds());
            }
        } while (!delivery.hasFailed());
        return pauses;
    }
}
