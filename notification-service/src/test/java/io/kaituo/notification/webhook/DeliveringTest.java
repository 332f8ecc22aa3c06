package io.kaituo.notification.webhook;

import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.webhook.GivenFeed.as;
import static io.kaituo.notification.webhook.GivenFeed.body;
import static io.kaituo.notification.webhook.GivenFeed.completeness;
import static io.kaituo.notification.webhook.GivenFeed.completes;
import static io.kaituo.notification.webhook.GivenFeed.deals;
import static io.kaituo.notification.webhook.GivenFeed.deliveries;
import static io.kaituo.notification.webhook.GivenFeed.opened;
import static io.kaituo.notification.webhook.GivenFeed.recorded;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.kaituo.notification.MailServer;
import io.kaituo.notification.webhook.Sink.Answer;
import io.kaituo.platform.testing.Api;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveringTest {

    @AutoClose
    private final Sink sink = Sink.open();

    private final String client = GivenFeed.client();
    private final UUID deal = UUID.randomUUID();

    @Test
    void I7_brings_every_event_as_it_was_stored() {
        var subscription = opened(client, sink, List.of(deal));
        var ids = recorded(deal, 2);
        completes(client, subscription.getString("id"), deal, 2);
        assertThat(sink.received())
                .hasSize(2)
                .allSatisfy(message -> message.verifies(subscription.getString("secret")));
        assertThat(sink.received().get(0).id()).isEqualTo(ids.get(0).toString());
        assertThat(sink.received().get(0).body()).isEqualTo(body(ids.get(0), deal, 1, "deal.stage-changed.v1"));
        assertThat(sink.received().get(0).uri()).isEqualTo("/hooks?from=kaituo");
        assertThat(sink.received()).extracting(Sink.Received::previous).containsExactly(0L, 1L);
    }

    @Test
    void I8_signs_so_that_who_has_no_secret_verifies_too() throws Exception {
        var subscription = opened(client, sink, List.of(deal));
        recorded(deal, 1);
        completes(client, subscription.getString("id"), deal, 1);
        var message = sink.received().get(0);
        String signature = message.headers().get("webhook-signature").replaceAll("^.*v1a,", "");
        assertThat(io.kaituo.notification.subscription.Verification.byPublicKey(
                        subscription.getString("publicKey"),
                        message.id() + "." + message.headers().get("webhook-timestamp") + "." + message.body(),
                        signature))
                .isTrue();
    }

    @Test
    void brings_only_what_is_wanted_and_names_the_one_before_of_those() {
        var subscription = opened(
                client,
                Map.of("url", sink.url(), "dealIds", List.of(deal), "types", List.of("deal.won.v1", "deal.lost.v1")));
        recorded(deal, 1, "deal.lost.v1");
        recorded(deal, 2);
        recorded(deal, 1, "deal.won.v1");
        recorded(UUID.randomUUID(), 1, "deal.won.v1");
        completes(client, subscription.getString("id"), deal, 4);
        assertThat(sink.sequences(deal)).containsExactly(1L, 4L);
        assertThat(sink.of(deal)).extracting(Sink.Received::previous).containsExactly(0L, 1L);
        assertThat(sink.received()).hasSize(2);
    }

    @Test
    void what_waits_for_a_retry_is_not_sent_once_nobody_wants_it() {
        sink.answering(message -> new Answer(429, Map.of("Retry-After", "3600")));
        String id = opened(client, sink, List.of(deal)).getString("id");
        recorded(deal, 2);
        eventually().until(() -> lanes(id) == 1);
        var other = UUID.randomUUID();
        as(client)
                .header("If-Match", "*")
                .body(Map.of("url", sink.url(), "dealIds", List.of(other)))
                .put("/api/subscriptions/{id}", id)
                .then()
                .statusCode(200);
        sink.answering(message -> Answer.of(200));
        Rows.execute(
                "update webhook_lane set due_at = now() where course_id = '%1$s'; update webhook_course set wake_at = now() where id = '%1$s'"
                        .formatted(id));
        eventually().until(() -> lanes(id) == 0);
        assertThat(sink.of(deal)).hasSize(1);
        recorded(other, 1);
        completes(client, id, other, 1);
    }

    @Test
    void I7_keeps_the_order_of_each_deal() {
        var deals = deals(5);
        var subscription = opened(client, sink, deals);
        for (int round = 0; round < 6; round++) {
            deals.forEach(one -> recorded(one, 5));
        }
        deals.forEach(one -> completes(client, subscription.getString("id"), one, 30));
        deals.forEach(one -> assertThat(sink.sequences(one))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 30).boxed().toList()));
    }

    @Test
    void a_deal_that_fails_holds_up_no_other_and_keeps_its_order() {
        var other = UUID.randomUUID();
        sink.answering(message -> Answer.of(message.isOf(deal) && sink.of(deal).size() <= 2 ? 500 : 200));
        var subscription = opened(client, sink, List.of(deal, other));
        String id = subscription.getString("id");
        recorded(deal, 3);
        recorded(other, 3);
        completes(client, id, other, 3);
        completes(client, id, deal, 3);
        assertThat(sink.of(deal)).extracting(Sink.Received::sequence).containsExactly(1L, 1L, 1L, 2L, 3L);
        assertThat(sink.of(deal))
                .extracting(Sink.Received::id)
                .startsWith(sink.of(deal).get(0).id(), sink.of(deal).get(0).id());
        var ledger = deliveries(client, id, "dealId=" + deal + "&status=FAILED");
        assertThat(ledger).extracting(line -> line.get("attempt")).containsExactly(2, 1);
        assertThat(ledger).allSatisfy(line -> assertThat(line)
                .containsEntry("httpStatus", 500)
                .containsEntry("error", "STATUS")
                .containsEntry("sequence", 1)
                .doesNotContainKey("body"));
    }

    @Test
    void I8_attempts_follow_the_schedule() {
        sink.answering(message -> Answer.of(503));
        var subscription = opened(client, sink, List.of(deal));
        recorded(deal, 1);
        eventually().untilAsserted(() -> assertThat(sink.of(deal)).hasSize(4));
        var at = sink.of(deal).stream().map(Sink.Received::at).toList();
        assertThat(Duration.between(at.get(0), at.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(240));
        assertThat(Duration.between(at.get(1), at.get(2))).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(Duration.between(at.get(2), at.get(3))).isGreaterThanOrEqualTo(Duration.ofMillis(560));
        eventually().untilAsserted(() -> assertThat(
                        completeness(client, subscription.getString("id"), deal).getList("deal.missing"))
                .isEqualTo(List.of(Map.of("from", 1, "to", 1, "why", "GIVEN_UP"))));
    }

    @Test
    void what_was_given_up_is_told_before_the_deal_goes_on_and_made_good_by_a_replay() {
        sink.answering(message -> Answer.of(message.isOf(deal) && message.sequence() == 1 ? 500 : 200));
        var subscription = opened(client, sink, List.of(deal));
        String id = subscription.getString("id");
        recorded(deal, 2);
        eventually().until(() -> sink.sequences(deal).contains(2L));
        var gap = sink.received().stream()
                .filter(message -> message.body().contains("stream.gap.v1"))
                .toList();
        assertThat(gap).hasSize(1);
        gap.get(0).verifies(subscription.getString("secret"));
        assertThat(gap.get(0).body()).contains("\"fromSequence\":1", "\"toSequence\":1", deal.toString());
        assertThat(sink.received().indexOf(gap.get(0)))
                .isLessThan(sink.received().indexOf(sink.of(deal).get(4)));
        eventually()
                .untilAsserted(() -> assertThat(completeness(client, id, deal).getBoolean("deal.complete"))
                        .isFalse());
        assertThat(completeness(client, id, deal).getLong("givenUp")).isOne();

        sink.answering(message -> Answer.of(200));
        as(client)
                .body(Map.of("failed", true))
                .post("/api/subscriptions/{id}/replay", id)
                .then()
                .statusCode(202)
                .body("total", equalTo(1));
        completes(client, id, deal, 2);
    }

    @Test
    void what_a_dead_replica_held_is_taken_over_when_its_lease_ends() {
        var id = opened(client, sink, List.of(deal)).getString("id");
        Rows.execute(
                "update webhook_course set lease = gen_random_uuid(), lease_until = now() + interval '2 seconds' where id = '"
                        + id + "'");
        recorded(deal, 1);
        completes(client, id, deal, 1);
        var lateness = Rows.count(
                "select count(*) from webhook_course where id = ?::uuid and served_at >= asked_at + interval '2 seconds'",
                id);
        assertThat(lateness).isOne();
        assertThat(sink.received()).hasSize(1);
    }

    @Test
    void who_lost_the_lease_meanwhile_writes_nothing_and_nothing_is_lost() {
        sink.answering(message -> {
            if (sink.received().size() == 1) {
                Rows.execute(
                        "update webhook_course set lease = gen_random_uuid(), lease_until = now() where lease is not null");
            }
            return Answer.of(200);
        });
        var id = opened(client, sink, List.of(deal)).getString("id");
        recorded(deal, 2);
        completes(client, id, deal, 2);
        assertThat(sink.of(deal)).extracting(Sink.Received::sequence).containsExactly(1L, 2L, 1L, 2L);
        assertThat(deliveries(client, id, "")).hasSize(2);
    }

    @Test
    void both_secrets_verify_after_a_change_and_then_only_the_new_one() {
        var subscription = opened(client, sink, List.of(deal));
        String id = subscription.getString("id");
        String former = subscription.getString("secret");
        String fresh = as(client)
                .post("/api/subscriptions/{id}/secret", id)
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        recorded(deal, 1);
        completes(client, id, deal, 1);
        sink.received().get(0).verifies(former);
        sink.received().get(0).verifies(fresh);

        Rows.execute("update subscription set former_until = now() where id = '" + id + "'");
        recorded(deal, 1);
        completes(client, id, deal, 2);
        sink.received().get(1).verifies(fresh);
        assertThatThrownBy(() -> sink.received().get(1).verifies(former)).isInstanceOf(AssertionError.class);
    }

    @Test
    void what_happens_during_a_rest_comes_after_it() {
        String id = opened(client, sink, List.of(deal)).getString("id");
        as(client).post("/api/subscriptions/{id}/pause", id).then().statusCode(200);
        recorded(deal, 2);
        recorded(UUID.randomUUID(), 1);
        var other = opened(client, Map.of("url", sink.url() + "&other", "dealIds", List.of(deal), "startAt", "east:0"));
        completes(client, other.getString("id"), deal, 2);
        assertThat(sink.received())
                .allSatisfy(message -> assertThat(message.uri()).endsWith("&other"));
        as(client).post("/api/subscriptions/{id}/resumption", id).then().statusCode(200);
        completes(client, id, deal, 2);
    }

    @Test
    void a_test_message_shows_what_became_of_it() {
        var subscription = opened(client, sink, List.of(deal));
        String id = subscription.getString("id");
        as(client)
                .post("/api/subscriptions/{id}/test", id)
                .then()
                .statusCode(200)
                .body("type", equalTo("subscription.test.v1"))
                .body("status", equalTo("DELIVERED"))
                .body("httpStatus", equalTo(200));
        sink.received().get(0).verifies(subscription.getString("secret"));
        sink.answering(message -> Answer.of(401));
        as(client)
                .post("/api/subscriptions/{id}/test", id)
                .then()
                .body("httpStatus", equalTo(401))
                .body("error", equalTo("STATUS"));
        assertThat(deliveries(client, id, "")).hasSize(2);
        assertThat(Api.as(ROOT)
                        .get("/api/subscriptions/{id}/deliveries?limit=1", id)
                        .jsonPath()
                        .getString("next"))
                .isNotNull();
    }

    private static long lanes(String subscription) {
        return Rows.count("select count(*) from webhook_lane where course_id = ?::uuid", subscription);
    }
}
