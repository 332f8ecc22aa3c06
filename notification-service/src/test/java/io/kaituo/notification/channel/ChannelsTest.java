package io.kaituo.notification.channel;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.notification.MailServer;
import io.kaituo.notification.RobotHosts;
import io.kaituo.notification.RobotHosts.Said;
import io.kaituo.notification.Trail;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How administrators set up ways out of the house, and how everybody chooses among them. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(RobotHosts.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChannelsTest {

    private static final String KEY = "c0ffee00-0000-0000-0000-000000000001";
    private static final String URL = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + KEY;
    private static final String SECRET = "whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVoxMjM0NTY=";

    @AfterEach
    void as_before() {
        Rows.execute("delete from channel where person_id is null");
        Rows.execute("delete from preference");
    }

    @Nested
    class Robots {

        @Test
        void are_set_up_by_administrators_and_show_no_secret() {
            String id = robot(Map.of())
                    .statusCode(201)
                    .header("ETag", is("\"0\""))
                    .header("Location", containsString("/api/channels/"))
                    .body("hint", is("qyapi.weixin.qq.com/…0001"))
                    .body("status", is("ACTIVE"))
                    .body(not(containsString(KEY)))
                    .extract()
                    .path("id");
            var row = Rows.of("select target, hint from channel where id = ?", UUID.fromString(id))
                    .get(0);
            assertThat(row.toString()).doesNotContain(KEY);
            as(ROOT).get("/api/channels?kind=WECOM&status=ACTIVE")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
            as(MIA).get("/api/channels").then().statusCode(403);
        }

        @Test
        void are_one_of_a_kind_for_a_team() {
            robot(Map.of()).statusCode(201);
            robot(Map.of()).statusCode(409).body("code", is("channel.exists"));
            robot(Map.of("team", "harbour")).statusCode(201);
        }

        @Test
        void belong_to_a_team_that_is_there() {
            robot(Map.of("team", "nowhere")).statusCode(422).body("code", is("channel.team-unknown"));
        }

        @Test
        void are_nowhere_but_at_their_hosts() {
            robot(Map.of("url", "https://evil.example/cgi-bin/webhook/send?key=" + KEY))
                    .statusCode(422)
                    .body("code", is("channel.url"));
            robot(Map.of("kind", "EMAIL")).statusCode(422).body("code", is("channel.email"));
        }

        @Test
        void change_only_as_they_were_seen() {
            String id = robot(Map.of()).extract().path("id");
            var paused = Map.of("name", "Quiet", "paused", true);
            as(ROOT).body(paused).put("/api/channels/{id}", id).then().statusCode(428);
            as(ROOT).header("If-Match", "\"7\"")
                    .body(paused)
                    .put("/api/channels/{id}", id)
                    .then()
                    .statusCode(412);
            as(ROOT).header("If-Match", "\"0\"")
                    .body(paused)
                    .put("/api/channels/{id}", id)
                    .then()
                    .statusCode(200)
                    .header("ETag", is("\"1\""))
                    .body("status", is("PAUSED"));
            as(ROOT).header("If-Match", "\"1\"")
                    .delete("/api/channels/{id}", id)
                    .then()
                    .statusCode(204);
            as(ROOT).get("/api/channels/{id}", id).then().statusCode(404);
        }
    }

    @Nested
    class In_the_audit_trail {

        @Test
        void stands_who_set_one_up_changed_and_removed_it_but_not_where_it_leads() {
            String id = robot(Map.of()).extract().path("id");
            as(ROOT).header("If-Match", "\"0\"")
                    .body(Map.of("name", "Quiet", "paused", true))
                    .put("/api/channels/{id}", id)
                    .then()
                    .statusCode(200);
            as(ROOT).header("If-Match", "\"1\"")
                    .delete("/api/channels/{id}", id)
                    .then()
                    .statusCode(204);
            var trail = Trail.sealed(id);
            assertThat(trail)
                    .extracting(entry -> entry.get("type"))
                    .containsExactly("channel.configured.v1", "channel.changed.v1", "channel.removed.v1");
            assertThat(trail).allSatisfy(entry -> assertThat(entry).containsEntry("actor", ROOT.id()));
            assertThat(trail.get(1).get("changes").toString()).contains("ACTIVE", "PAUSED");
            assertThat(trail.toString()).doesNotContain(KEY, "Quiet");
        }
    }

    @Nested
    class Webhooks {

        @Test
        void leave_in_the_audit_trail_that_one_died_and_was_brought_back() {
            String path = "/hooks/" + UUID.randomUUID();
            RobotHosts.answer(path, call -> new Said(410, ""));
            String id = webhook(robots() + path, SECRET).extract().path("id");
            as(ROOT).post("/api/channels/{id}/test", id).then().body("taken", is(false));
            RobotHosts.answer(path, call -> new Said(204, ""));
            as(ROOT).post("/api/channels/{id}/test", id).then().body("taken", is(true));
            assertThat(Trail.sealed(id))
                    .extracting(entry -> entry.get("type"))
                    .containsExactly("channel.configured.v1", "channel.died.v1", "channel.recovered.v1");
        }

        @Test
        void sign_what_they_post_and_follow_nobody() {
            String path = "/hooks/" + UUID.randomUUID();
            RobotHosts.answer(path, call -> new Said(204, ""));
            String id = webhook(robots() + path, SECRET)
                    .statusCode(201)
                    .body("hint", is(robots() + "/…"))
                    .body("signed", is(true))
                    .extract()
                    .path("id");
            as(ROOT).post("/api/channels/{id}/test", id).then().body("taken", is(true));
            var call = RobotHosts.calls(path).get(0);
            byte[] key = Base64.getDecoder().decode(SECRET.substring(6));
            assertThat(call.headers().get("webhook-signature"))
                    .isEqualTo("v1,"
                            + Hmac.sha256(
                                    key,
                                    call.headers().get("webhook-id") + "."
                                            + call.headers().get("webhook-timestamp") + "." + call.body()));
            assertThat(call.body()).contains("\"kind\":\"CHANNEL_TEST\"", "\"region\":\"east\"");
        }

        @Test
        void go_nowhere_inside_our_network() {
            webhook("https://169.254.169.254/latest/meta-data", SECRET)
                    .statusCode(422)
                    .body("code", is("webhook.unreachable"));
            webhook("https://10.0.0.7/in", SECRET).statusCode(422);
            webhook(robots() + "/in", null).statusCode(422).body("code", is("channel.secret-required"));
        }

        private ValidatableResponse webhook(String url, String secret) {
            var body = new HashMap<String, Object>(
                    Map.of("kind", "WEBHOOK", "region", "east", "name", "Our own", "url", url));
            body.put("secret", secret);
            return as(ROOT).body(body).post("/api/channels").then();
        }

        private static String robots() {
            return ConfigProvider.getConfig().getValue("test.robots", String.class);
        }
    }

    @Nested
    class Preferences {

        @Test
        void are_the_standard_as_long_as_nobody_says_otherwise() {
            as(ADA).get("/api/inbox/preferences")
                    .then()
                    .statusCode(200)
                    .header("ETag", is("\"0\""))
                    .body("id", nullValue())
                    .body("timeZone", is("Asia/Shanghai"))
                    .body("quiet.from", is("20:00:00"))
                    .body("quietOwn", is(false))
                    .body("digestAt", is("09:00:00"))
                    .body("ways.kind", hasItems("APPROVAL", "LEAD_OVERDUE", "DIGEST"))
                    .body("ways.find { it.kind == 'LEAD_OVERDUE' }.timing", is("at-once"))
                    .body("reachable", contains("EMAIL"))
                    .body("topics.topic", hasItems("LEADS", "APPROVALS"));
        }

        @Test
        void are_set_by_their_owner_as_they_were_seen() {
            var asked = Map.of(
                    "routes",
                    List.of(Map.of("about", "APPROVAL", "channels", List.of("WECOM", "EMAIL"), "timing", "at-once")),
                    "quiet",
                    Map.of("from", "22:00", "until", "07:00"),
                    "digestAt",
                    "07:45");
            as(CLEO).body(asked).put("/api/inbox/preferences").then().statusCode(428);
            as(CLEO).header("If-Match", "\"0\"")
                    .body(asked)
                    .put("/api/inbox/preferences")
                    .then()
                    .statusCode(200)
                    .header("ETag", is("\"1\""))
                    .body("id", notNullValue())
                    .body("quiet.from", is("22:00:00"))
                    .body("quietOwn", is(true))
                    .body("digestAt", is("07:45:00"))
                    .body("ways.find { it.kind == 'APPROVAL' }.channels", contains("WECOM", "EMAIL"))
                    .body("ways.find { it.kind == 'APPROVAL' }.chosenBy", is("PERSON"));
            as(CLEO).header("If-Match", "\"0\"")
                    .body(asked)
                    .put("/api/inbox/preferences")
                    .then()
                    .statusCode(412);
            as(ADA).get("/api/inbox/preferences").then().header("ETag", is("\"0\""));
        }

        @Test
        void name_only_what_people_are_told_of() {
            as(CLEO).header("If-Match", "*")
                    .body(Map.of("routes", List.of(Map.of("about", "GOSSIP", "channels", List.of()))))
                    .put("/api/inbox/preferences")
                    .then()
                    .statusCode(422)
                    .body("code", is("preference.unknown-kind"))
                    .body("detail", containsString("APPROVALS"));
        }

        @Test
        void follow_the_regions_playbook_in_what_nobody_chose() {
            GivenPlaybook.in(
                    "north",
                    """
                    notifications:
                      quiet: {from: '23:00', until: '06:00'}
                      digestAt: '08:15'
                      routes:
                        - {kinds: [QUOTE], when: outside-quiet-hours, channels: [feishu, email]}""");
            as(NILS).get("/api/inbox/preferences")
                    .then()
                    .statusCode(200)
                    .body("quiet.from", is("23:00:00"))
                    .body("digestAt", is("08:15:00"))
                    .body("ways.kind.unique()", contains("QUOTE"))
                    .body("ways[0].channels", contains("FEISHU", "EMAIL"))
                    .body("ways[0].chosenBy", is("PLAYBOOK"));
        }
    }

    private static ValidatableResponse robot(Map<String, String> other) {
        var body =
                new HashMap<String, String>(Map.of("kind", "WECOM", "region", "east", "name", "Everybody", "url", URL));
        body.putAll(other);
        return as(ROOT).body(body).post("/api/channels").then();
    }
}
