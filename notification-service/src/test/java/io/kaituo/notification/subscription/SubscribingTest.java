package io.kaituo.notification.subscription;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.kaituo.notification.MailServer;
import io.kaituo.notification.Trail;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubscribingTest {

    private final String client = "client-" + UUID.randomUUID();

    @Test
    void shows_the_secret_once_and_keeps_it_sealed() {
        var opened = open(Map.of("types", List.of("deal.won.v1")))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("ACTIVE"))
                .body("ownerId", equalTo(client))
                .body("secret", startsWith("whsec_"))
                .body("publicKey", startsWith("whpk_"))
                .extract();
        String id = opened.path("id");
        String secret = opened.path("secret");
        assertThat(opened.header("Location")).endsWith("/api/subscriptions/" + id);
        mine().get("/api/subscriptions/{id}", id)
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("types", equalTo(List.of("deal.won.v1")));
        var row = Rows.of("select * from subscription where id = ?::uuid", id).get(0);
        assertThat(row.toString()).doesNotContain(secret, secret.substring(6)).contains("test:");
        assertThat(Rows.count("select count(*) from webhook_course where id = ?::uuid and active", id))
                .isOne();
    }

    @Test
    void stores_no_secret_for_a_repeated_request_either() {
        String key = UUID.randomUUID().toString();
        String id = open(key)
                .statusCode(201)
                .body("secret", notNullValue())
                .extract()
                .path("id");
        open(key).statusCode(201).body("id", equalTo(id)).body("secret", nullValue());
        assertThat(Rows.count("select count(*) from answer where body like '%whsec%'"))
                .isZero();
    }

    @Test
    void is_seen_by_its_owner_and_the_administrators() {
        String id = open(Map.of()).extract().path("id");
        mine().get("/api/subscriptions").then().body("items.id", hasItem(id));
        as(ROOT).get("/api/subscriptions?region=east&limit=200").then().body("items.id", hasItem(id));
        as(ROOT).get("/api/subscriptions/{id}", id).then().statusCode(200);
    }

    @Test
    void is_nobody_elses() {
        String id = open(Map.of()).extract().path("id");
        var other = Token.of("client-other", List.of("east"), List.of("integrator"));
        var foreign = Token.of(client, List.of("north"), List.of("integrator", "admin"));
        for (String token : List.of(other, foreign)) {
            with(token).get("/api/subscriptions/{id}", id).then().statusCode(404);
            with(token).get("/api/subscriptions/{id}/deliveries", id).then().statusCode(404);
            with(token).get("/api/subscriptions/{id}/completeness", id).then().statusCode(404);
            with(token).post("/api/subscriptions/{id}/secret", id).then().statusCode(404);
            with(token).post("/api/subscriptions/{id}/test", id).then().statusCode(404);
            with(token)
                    .body("{\"failed\": true}")
                    .post("/api/subscriptions/{id}/replay", id)
                    .then()
                    .statusCode(404);
            with(token).delete("/api/subscriptions/{id}", id).then().statusCode(404);
        }
        with(other).get("/api/subscriptions").then().body("items.id", not(hasItem(id)));
        with(Token.of(client, List.of("east"), List.of("manager")))
                .get("/api/subscriptions/{id}", id)
                .then()
                .statusCode(403);
        open(Map.of("region", "north")).statusCode(403);
    }

    @Test
    void names_the_types_there_are() {
        open(Map.of("types", List.of("deal.won.v1", "deal.eaten.v1")))
                .statusCode(422)
                .body("code", equalTo("subscription.type"))
                .body("detail", containsString("deal.eaten.v1"))
                .body("detail", containsString("deal.contract-signed.v1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.1.2.3/hooks",
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:192.168.0.1]/",
                "https://[fd00:ec2::254]/",
                "https://2130706433.example.invalid/",
                "http://1.1.1.1/hooks",
                "https://user:password@1.1.1.1/",
                "https://1.1.1.1/#there",
                "ftp://1.1.1.1/",
                "https:///hooks",
                "gopher",
            })
    void goes_nowhere_but_to_the_public_internet(String url) {
        mine().body(Map.of("channel", "webhook", "url", url))
                .post("/api/subscriptions")
                .then()
                .statusCode(422)
                .body("code", startsWith("webhook."));
    }

    @Test
    void begins_with_what_comes_or_where_it_is_told_to() {
        Rows.execute(
                """
                insert into feed_event (id, region, deal_id, sequence, type, occurred_at, body)
                values (uuidv7(), 'east', gen_random_uuid(), 1, 'deal.opened.v1', now(), '{}')""");
        org.awaitility.Awaitility.await()
                .until(() -> Rows.count("select count(*) from feed_event where position is null") == 0);
        long head = Rows.count("select last_position from feed_head where region = 'east'");
        String now =
                open(Map.of("dealIds", List.of(UUID.randomUUID()))).extract().path("startedAt");
        assertThat(Long.parseLong(now.substring("east:".length()))).isGreaterThanOrEqualTo(head);
        open(Map.of("dealIds", List.of(UUID.randomUUID()), "startAt", "east:1"))
                .statusCode(201)
                .body("startedAt", equalTo("east:1"));
        open(Map.of("startAt", "east:99999999")).statusCode(422).body("code", equalTo("subscription.start"));
        open(Map.of("startAt", "north:1")).statusCode(422);
        open(Map.of("startAt", "somewhere")).statusCode(400);
    }

    @Test
    void changes_with_the_version_that_was_seen() {
        String id = open(Map.of()).extract().path("id");
        var change = Map.of("url", "http://127.0.0.1:9/other", "types", List.of("deal.lost.v1"));
        mine().body(change).put("/api/subscriptions/{id}", id).then().statusCode(428);
        mine().header("If-Match", "\"7\"")
                .body(change)
                .put("/api/subscriptions/{id}", id)
                .then()
                .statusCode(412);
        mine().header("If-Match", "\"0\"")
                .body(change)
                .put("/api/subscriptions/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("types", equalTo(List.of("deal.lost.v1")))
                .body("url", equalTo("http://127.0.0.1:9/other"));
        mine().header("If-Match", "\"1\"")
                .body(Map.of("url", "https://192.168.0.1/"))
                .put("/api/subscriptions/{id}", id)
                .then()
                .statusCode(422);
    }

    @Test
    void rests_goes_on_and_ends() {
        String id = open(Map.of()).extract().path("id");
        mine().post("/api/subscriptions/{id}/pause", id).then().statusCode(200).body("status", equalTo("PAUSED"));
        assertThat(Rows.count("select count(*) from webhook_course where id = ?::uuid and active", id))
                .isZero();
        mine().post("/api/subscriptions/{id}/pause", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("subscription.status"));
        mine().post("/api/subscriptions/{id}/resumption", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
        assertThat(Rows.count("select count(*) from webhook_course where id = ?::uuid and active", id))
                .isOne();
        mine().delete("/api/subscriptions/{id}", id).then().statusCode(204);
        mine().get("/api/subscriptions/{id}", id).then().statusCode(404);
        assertThat(Rows.count("select count(*) from webhook_course where id = ?::uuid", id))
                .isZero();
    }

    @Test
    void changes_its_secret_while_the_former_still_counts() {
        var opened = open(Map.of()).extract();
        String id = opened.path("id");
        mine().post("/api/subscriptions/{id}/secret", id)
                .then()
                .statusCode(200)
                .body("secret", startsWith("whsec_"))
                .body("secret", not(equalTo(opened.<String>path("secret"))))
                .body("publicKey", equalTo(opened.<String>path("publicKey")))
                .body("formerSecretUntil", notNullValue());
        mine().header("Accept-Language", "zh-CN")
                .post("/api/subscriptions/{id}/secret", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("subscription.secret-just-rotated"))
                .body("detail", containsString("密钥"));
    }

    @Test
    void every_change_stands_in_the_audit_trail_and_no_secret_does() {
        var opened = open(Map.of()).extract();
        String id = opened.path("id");
        mine().header("If-Match", "\"0\"")
                .body(Map.of("url", "http://127.0.0.1:9/elsewhere", "types", List.of("deal.won.v1")))
                .put("/api/subscriptions/{id}", id)
                .then()
                .statusCode(200);
        mine().post("/api/subscriptions/{id}/secret", id).then().statusCode(200);
        mine().body(Map.of("failed", true))
                .post("/api/subscriptions/{id}/replay", id)
                .then()
                .statusCode(202);
        mine().post("/api/subscriptions/{id}/pause", id).then().statusCode(200);
        mine().post("/api/subscriptions/{id}/resumption", id).then().statusCode(200);
        mine().delete("/api/subscriptions/{id}", id).then().statusCode(204);
        var trail = Trail.sealed(id);
        assertThat(trail)
                .extracting(entry -> entry.get("type"))
                .containsExactly(
                        "subscription.opened.v1",
                        "subscription.changed.v1",
                        "subscription.secret-rotated.v1",
                        "subscription.replay-asked.v1",
                        "subscription.paused.v1",
                        "subscription.resumed.v1",
                        "subscription.removed.v1");
        assertThat(trail).allSatisfy(entry -> assertThat(entry).containsEntry("actor", client));
        assertThat(trail.get(1).get("changes").toString())
                .contains("url", "http://127.0.0.1:9/hooks", "http://127.0.0.1:9/elsewhere", "deal.won.v1");
        assertThat(trail.get(4).get("changes").toString()).contains("ACTIVE", "PAUSED");
        assertThat(trail.toString())
                .doesNotContain("whsec_", opened.<String>path("secret").substring(6), "test:");
    }

    @Test
    void are_not_endless_in_number() {
        for (int opened = 0; opened < 10; opened++) {
            open(Map.of()).statusCode(201);
        }
        open(Map.of()).statusCode(409).body("code", equalTo("subscription.too-many"));
        with(Token.of("client-" + UUID.randomUUID(), List.of("east"), List.of("integrator")))
                .body(Map.of("channel", "webhook", "url", "http://127.0.0.1:9/hooks"))
                .post("/api/subscriptions")
                .then()
                .statusCode(201);
    }

    private RequestSpecification mine() {
        return with(Token.of(client, List.of("east"), List.of("integrator")));
    }

    private ValidatableResponse open(Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.putIfAbsent("channel", "webhook");
        body.putIfAbsent("url", "http://127.0.0.1:9/hooks");
        return mine().body(body).post("/api/subscriptions").then();
    }

    private ValidatableResponse open(String key) {
        return mine().header("Idempotency-Key", key)
                .body(Map.of("channel", "webhook", "url", "http://127.0.0.1:9/hooks"))
                .post("/api/subscriptions")
                .then();
    }
}
