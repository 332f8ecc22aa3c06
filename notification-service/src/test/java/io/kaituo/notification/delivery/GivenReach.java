package io.kaituo.notification.delivery;

import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.events.ContractEvent.ApprovalRequested;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.At;
import io.kaituo.notification.RobotHosts.Said;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.testing.Clocks;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is reached how, and what the ledger says of it. */
final class GivenReach {

    /** What a WeCom robot says when it took a message. */
    static final Said FINE = Said.ok("{\"errcode\":0,\"errmsg\":\"ok\"}");

    static final String MAXS = "max@kaituo.example";

    private static final AtomicInteger KEYS = new AtomicInteger();

    private GivenReach() {}

    /** A key no other robot has. */
    static String key() {
        return "00000000-0000-0000-0000-%012d".formatted(KEYS.incrementAndGet());
    }

    /** A WeCom robot of a team; its id. */
    static String wecom(String team, String key) {
        return as(ROOT).body(Map.of(
                        "kind",
                        "WECOM",
                        "region",
                        "east",
                        "team",
                        team,
                        "name",
                        "Group of " + team,
                        "url",
                        wecomUrl(key)))
                .post("/api/channels")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String wecomUrl(String key) {
        return "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + key;
    }

    static void wants(TestPeople person, String about, String... channels) {
        as(person)
                .header("If-Match", "*")
                .body(Map.of("routes", List.of(Map.of("about", about, "channels", channels))))
                .put("/api/inbox/preferences")
                .then()
                .statusCode(200)
                .body("routes[0].about", is(about));
    }

    static ApprovalRequested requested(UUID approval, Instant at, TestPeople... approvers) {
        return new ApprovalRequested(
                Uuid7.next(),
                at,
                "east",
                approval,
                "contract",
                UUID.randomUUID(),
                "C " + approval,
                "Harbour Works",
                TestPeople.ADA.id(),
                List.of(approvers).stream().map(TestPeople::id).toList(),
                1,
                Money.yuan("12000.00"),
                at.plusSeconds(3600),
                null);
    }

    /** The ledger's page of what somebody was told about a subject, as they see it, once it has this status. */
    static JsonPath told(TestPeople person, UUID subject, String status) {
        eventually().untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(
                        Rows.of("select status from dispatch where subject_id = ?", subject))
                .extracting(row -> row.get("status"))
                .contains(status));
        var pages = as(person)
                .get("/api/deliveries?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var ids = pages.<String>getList("items.subjectId");
        return pages.setRootPath("items[" + ids.indexOf(subject.toString()) + "]");
    }

    /** A Monday morning on which no clock runs by itself, and everybody is known. */
    static void workBegins() {
        eventually().until(() -> Arc.container().instance(Directory.class).get().everybody(), not(empty()));
        Clocks.stopAll();
        at("2026-11-23T10:00");
    }

    /** No robot is left, and nobody wants anything. */
    static void workEnds() {
        Rows.execute("delete from channel where person_id is null");
        Rows.execute("delete from preference");
    }

    /** It is then, in the region's time. */
    static void at(String time) {
        QuarkusMock.installMockForType(At.clock(At.local(time)), Clock.class);
    }
}
