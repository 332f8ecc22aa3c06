package io.kaituo.notification.webhook;

import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.platform.testing.Api.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.Token;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Events that have been recorded, and subscriptions that somebody has opened. */
final class GivenFeed {

    private static final String RECORD =
            """
            insert into feed_event (id, region, deal_id, sequence, type, occurred_at, body)
            values ('%s', 'east', '%s', %d, '%s', now(), '%s')""";

    private GivenFeed() {}

    /** A client that nobody else in these tests is. */
    static String client() {
        return "client-" + UUID.randomUUID();
    }

    static RequestSpecification as(String client) {
        return with(Token.of(client, List.of("east"), List.of("integrator")));
    }

    /** The next events of a deal; their ids. */
    static List<UUID> recorded(UUID deal, int count) {
        return recorded(deal, count, "deal.stage-changed.v1");
    }

    static List<UUID> recorded(UUID deal, int count, String type) {
        long last = Rows.count("select coalesce(max(sequence), 0) from feed_event where deal_id = ?", deal);
        var ids = new ArrayList<UUID>();
        var sql = new StringBuilder();
        for (long sequence = last + 1; sequence <= last + count; sequence++) {
            var id = Uuid7.next();
            ids.add(id);
            sql.append(RECORD.formatted(id, deal, sequence, type, body(id, deal, sequence, type)))
                    .append(';');
        }
        Rows.execute(sql.toString());
        return ids;
    }

    static String body(UUID id, UUID deal, long sequence, String type) {
        return """
                {"specversion":"1.0","id":"%s","type":"%s","subject":"%s","region":"east","sequence":%d,"data":{"accountName":"郑州港务"}}"""
                .formatted(id, type, deal, sequence);
    }

    static List<UUID> deals(int count) {
        return IntStream.range(0, count).mapToObj(n -> UUID.randomUUID()).toList();
    }

    /** A subscription to these deals and nothing else; what its owner was answered. */
    static JsonPath opened(String client, Sink sink, List<UUID> deals) {
        return opened(client, Map.of("url", sink.url(), "dealIds", deals));
    }

    static JsonPath opened(String client, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("channel", "webhook");
        return as(client)
                .body(body)
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static JsonPath completeness(String client, String subscription, UUID deal) {
        return as(client)
                .get("/api/subscriptions/{id}/completeness?dealId={deal}", subscription, deal)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static List<Map<String, Object>> deliveries(String client, String subscription, String query) {
        return as(client)
                .get("/api/subscriptions/" + subscription + "/deliveries?limit=200&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    static void completes(String client, String subscription, UUID deal, long last) {
        eventually().untilAsserted(() -> {
            var proof = completeness(client, subscription, deal);
            assertThat(proof.getBoolean("deal.complete")).isTrue();
            assertThat(proof.<Number>get("deal.deliveredThrough")).isEqualTo((int) last);
        });
    }
}
