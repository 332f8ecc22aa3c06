package io.kaituo.notification.webhook;

import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.webhook.GivenFeed.as;
import static io.kaituo.notification.webhook.GivenFeed.completes;
import static io.kaituo.notification.webhook.GivenFeed.deliveries;
import static io.kaituo.notification.webhook.GivenFeed.opened;
import static io.kaituo.notification.webhook.GivenFeed.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.kaituo.notification.MailServer;
import io.kaituo.notification.webhook.Sink.Answer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplayingTest {

    @AutoClose
    private final Sink sink = Sink.open();

    private final String client = GivenFeed.client();
    private final UUID deal = UUID.randomUUID();

    @Test
    void I7_by_ids_sends_the_same_bytes_under_the_same_ids() {
        var subscription = opened(client, sink, List.of(deal));
        var ids = recorded(deal, 4);
        completes(client, subscription.getString("id"), deal, 4);
        var before = sink.received();
        String replay = replayed(subscription.getString("id"), Map.of("ids", List.of(ids.get(3), ids.get(1))), 2);
        done(subscription.getString("id"), replay, 2);
        var again = sink.received().subList(4, 6);
        assertThat(again)
                .extracting(Sink.Received::id)
                .containsExactly(ids.get(1).toString(), ids.get(3).toString());
        assertThat(again)
                .extracting(Sink.Received::body)
                .containsExactly(before.get(1).body(), before.get(3).body());
        assertThat(again).extracting(Sink.Received::previous).containsExactly(1L, 3L);
        assertThat(again).allSatisfy(message -> message.verifies(subscription.getString("secret")));
        assertThat(deliveries(client, subscription.getString("id"), "eventId=" + ids.get(3)))
                .extracting(line -> line.get("replay"))
                .containsExactly(true, false);
    }

    @Test
    void since_a_moment_goes_through_everything_from_there_in_order() {
        var id = opened(client, sink, List.of(deal)).getString("id");
        recorded(deal, 3);
        completes(client, id, deal, 3);
        var later = recorded(deal, 3);
        var from = Instant.ofEpochMilli(later.get(0).getMostSignificantBits() >>> 16);
        completes(client, id, deal, 6);
        String replay = replayed(id, Map.of("from", from), 3);
        done(id, replay, 3);
        assertThat(sink.received().subList(6, 9))
                .extracting(Sink.Received::id)
                .containsExactlyElementsOf(later.stream().map(UUID::toString).toList());
    }

    @Test
    void of_what_the_subscription_is_not_told_is_refused() {
        var id = opened(client, sink, List.of(deal)).getString("id");
        var foreign = recorded(UUID.randomUUID(), 1);
        ask(id, Map.of("ids", foreign)).statusCode(422).body("code", equalTo("replay.unknown"));
        ask(id, Map.of("ids", List.of(UUID.randomUUID()))).statusCode(422);
    }

    @Test
    void says_which_event_is_the_oldest_when_asked_for_what_is_gone() {
        var id = opened(client, sink, List.of(deal)).getString("id");
        var gone = recorded(deal, 1);
        completes(client, id, deal, 1);
        var kept = recorded(deal, 1);
        completes(client, id, deal, 2);
        Rows.execute(
                """
                delete from feed_event where region = 'east'
                and position < (select position from feed_event where id = '%s')"""
                        .formatted(kept.get(0)));
        ask(id, Map.of("ids", gone))
                .statusCode(410)
                .body("code", equalTo("feed.expired"))
                .body("detail", containsString(kept.get(0).toString()));
        ask(id, Map.of("from", Instant.now().minusSeconds(3600))).statusCode(410);
    }

    @Test
    void go_to_the_same_receiver_a_few_at_a_time() {
        var id = opened(client, sink, List.of(deal)).getString("id");
        var ids = recorded(deal, 1);
        completes(client, id, deal, 1);
        sink.answering(message -> Answer.of(Sink.SILENCE));
        for (int begun = 0; begun < 5; begun++) {
            ask(id, Map.of("ids", ids)).statusCode(202);
        }
        ask(id, Map.of("ids", ids)).statusCode(409).body("code", equalTo("replay.too-many"));
    }

    @Test
    void wants_one_way_to_say_what() {
        var id = opened(client, sink, List.of(deal)).getString("id");
        ask(id, Map.of()).statusCode(422).body("code", equalTo("replay.one-of"));
        ask(id, Map.of("failed", true, "from", Instant.now())).statusCode(422);
        ask(id, Map.of("failed", true))
                .statusCode(202)
                .body("status", equalTo("DONE"))
                .body("total", equalTo(0));
    }

    private io.restassured.response.ValidatableResponse ask(String id, Map<String, ?> what) {
        return as(client).body(what).post("/api/subscriptions/{id}/replay", id).then();
    }

    private String replayed(String id, Map<String, ?> what, int total) {
        return ask(id, what)
                .statusCode(202)
                .body("total", equalTo(total))
                .extract()
                .path("id");
    }

    private void done(String id, String replay, int delivered) {
        eventually().untilAsserted(() -> as(client)
                .get("/api/subscriptions/{id}/replays/{replay}", id, replay)
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("delivered", equalTo(delivered)));
    }
}
