package io.kaituo.notification.webhook;

import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.webhook.GivenFeed.as;
import static io.kaituo.notification.webhook.GivenFeed.completes;
import static io.kaituo.notification.webhook.GivenFeed.deliveries;
import static io.kaituo.notification.webhook.GivenFeed.opened;
import static io.kaituo.notification.webhook.GivenFeed.recorded;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kaituo.events.OperationsEvent;
import io.kaituo.notification.MailServer;
import io.kaituo.notification.webhook.Sink.Answer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Receivers that hang, refuse, move or are gone: others do not notice, and their owner hears of it. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnwillingReceiversTest {

    @AutoClose
    private final Sink sink = Sink.open();

    private final String client = GivenFeed.client();
    private final UUID deal = UUID.randomUUID();

    @Test
    void a_subscriber_that_hangs_slows_nobody_else() {
        var hanging = UUID.randomUUID();
        try (var silent = Sink.open().answering(message -> Answer.of(Sink.SILENCE))) {
            opened(client, silent, List.of(hanging));
            var subscription = opened(client, sink, List.of(deal));
            recorded(hanging, 5);
            eventually().until(() -> !silent.received().isEmpty());
            recorded(deal, 20);
            completes(client, subscription.getString("id"), deal, 20);
            assertThat(silent.of(hanging)).hasSizeLessThan(3);
            eventually().untilAsserted(() -> assertThat(Rows.count(
                            "select count(*) from webhook_attempt where deal_id = ? and error = 'TIMEOUT'", hanging))
                    .isPositive());
        }
    }

    @Test
    void a_receiver_that_has_too_much_is_left_alone_as_long_as_it_asks() {
        var other = UUID.randomUUID();
        sink.answering(
                message -> sink.received().size() == 1 ? new Answer(429, Map.of("Retry-After", "2")) : Answer.of(200));
        var subscription = opened(client, sink, List.of(deal, other));
        recorded(deal, 1);
        eventually().until(() -> sink.received().size() == 1);
        recorded(other, 1);
        completes(client, subscription.getString("id"), deal, 1);
        completes(client, subscription.getString("id"), other, 1);
        var received = sink.received();
        assertThat(received.subList(1, received.size())).allSatisfy(message -> assertThat(
                        Duration.between(received.get(0).at(), message.at()))
                .isGreaterThan(Duration.ofMillis(1900)));
    }

    @Test
    void an_address_that_is_gone_ends_the_subscription_and_its_owner_is_told() {
        sink.answering(message -> Answer.of(410));
        var id = opened(client, sink, List.of(deal)).getString("id");
        recorded(deal, 3);
        eventually().untilAsserted(() -> as(client)
                .get("/api/subscriptions/{id}", id)
                .then()
                .body("status", equalTo("DISABLED"))
                .body("statusReason", equalTo("GONE")));
        assertThat(sink.received()).hasSize(1);
        eventually().untilAsserted(() -> assertThat(Broker.events(OperationsEvent.TOPIC, id))
                .extracting(event -> event.type())
                .containsExactly("subscription.opened.v1", "subscription.disabled.v1"));
        eventually().untilAsserted(() -> assertThat(
                        Rows.of("select recipient_id from inbox_item where subject_id = ?::uuid", id))
                .extracting(row -> row.get("recipient_id"))
                .contains(client, ROOT.id()));
        as(client)
                .body(Map.of("failed", true))
                .post("/api/subscriptions/{id}/replay", id)
                .then()
                .statusCode(409);
    }

    @Test
    void five_days_without_any_success_end_the_subscription() {
        sink.answering(message -> Answer.of(500));
        var id = opened(client, sink, List.of(deal)).getString("id");
        recorded(deal, 1);
        eventually().untilAsserted(() -> assertThat(Rows.count(
                        "select count(*) from webhook_course where id = ?::uuid and failing_since is not null", id))
                .isOne());
        Rows.execute("update webhook_course set failing_since = now() - interval '5 days' where id = '" + id + "'");
        recorded(deal, 1);
        eventually().untilAsserted(() -> as(client)
                .get("/api/subscriptions/{id}", id)
                .then()
                .body("status", equalTo("DISABLED"))
                .body("statusReason", equalTo("NO_SUCCESS")));

        sink.answering(message -> Answer.of(200));
        as(client).post("/api/subscriptions/{id}/resumption", id).then().statusCode(200);
        eventually().until(() -> sink.sequences(deal).contains(2L));
    }

    @Test
    void a_redirect_is_a_failure_that_nobody_follows() {
        try (var elsewhere = Sink.open()) {
            sink.answering(message -> new Answer(302, Map.of("Location", elsewhere.url())));
            var id = opened(client, sink, List.of(deal)).getString("id");
            recorded(deal, 1);
            eventually().untilAsserted(() -> assertThat(deliveries(client, id, "status=FAILED"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).containsEntry("error", "REDIRECT")));
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void an_address_that_moved_inside_is_not_called() {
        var id = opened(client, sink, List.of(deal)).getString("id");
        Rows.execute("update subscription set url = 'https://10.0.0.1:443/' where id = '" + id + "'");
        recorded(deal, 1);
        eventually().untilAsserted(() -> assertThat(deliveries(client, id, "status=FAILED"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsEntry("error", "ADDRESS")));
    }
}
