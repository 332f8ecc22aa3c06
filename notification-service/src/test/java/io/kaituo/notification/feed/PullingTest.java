package io.kaituo.notification.feed;

import static io.kaituo.notification.feed.GivenFeed.eventually;
import static io.kaituo.notification.feed.GivenFeed.integrator;
import static io.kaituo.platform.testing.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PullingTest {

    private final GivenFeed given = new GivenFeed("east");
    private final String integrator = integrator("east");

    @Test
    void D28_shows_the_stored_bytes() {
        given.tell(2, given.opened(), given.signed());
        String answer = read(Map.of("dealId", given.deal.toString())).extract().asString();
        assertThat(answer).startsWith("{\"items\":[" + String.join(",", given.bodies()) + "],\"next\":\"east:");
    }

    @Test
    void goes_page_by_page_through_everything_in_order() {
        var deals = IntStream.range(0, 4).mapToObj(n -> new GivenFeed("south")).toList();
        deals.forEach(deal -> deal.tell(3, deal.opened(), deal.moved("1", "2"), deal.won()));
        var found = new ArrayList<String>();
        String after = "south:0";
        for (String before = null; !after.equals(before); ) {
            before = after;
            var page = with(integrator("south"))
                    .queryParam("after", after)
                    .queryParam("limit", 5)
                    .get("/api/deal-events")
                    .then()
                    .statusCode(200)
                    .header("Link", containsString("rel=\"next\""))
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id", String.class));
            after = page.getString("next");
        }
        assertThat(found)
                .isEqualTo(Rows.of("select id from feed_event where region = 'south' order by position").stream()
                        .map(row -> row.get("id").toString())
                        .toList());
    }

    @Test
    void shows_only_the_types_asked_for() {
        given.tell(3, given.opened(), given.moved("1", "2"), given.won());
        read(Map.of("dealId", given.deal.toString(), "types", "deal.won.v1,deal.opened.v1"))
                .body("items.type", equalTo(List.of("deal.opened.v1", "deal.won.v1")));
        read(Map.of("types", "deal.teleported.v1"), 400).body("code", equalTo("feed.type-unknown"));
    }

    @Test
    void goes_on_behind_what_the_filter_left_out() {
        given.tell(2, given.opened(), given.moved("1", "2"));
        var nothing =
                read(Map.of("after", last(), "types", "deal.lost.v1")).extract().jsonPath();
        given.tell(3, given.lost("price"));
        assertThat(nothing.getList("items")).isEmpty();
        read(Map.of("after", nothing.getString("next"), "types", "deal.lost.v1"))
                .body("items.subject", equalTo(List.of(given.deal.toString())));
    }

    @Test
    void refuses_cursors_it_never_gave_out() {
        given.tell(1, given.opened());
        for (String cursor :
                List.of("nonsense", "east", "east:", "east:-1", "east:x", ":7", "east:999999999", "EAST:1")) {
            read(Map.of("after", cursor), 400).body("code", equalTo("cursor"));
        }
        read(Map.of("after", "east:1", "region", "north"), 400).body("code", equalTo("cursor"));
    }

    @Test
    void is_for_those_of_the_region_only() {
        read(Map.of("region", "north"), 403).body("code", equalTo("region.foreign"));
        read(Map.of("after", "north:0"), 403).body("code", equalTo("region.foreign"));
        with(Token.of("seller", List.of("east"), List.of("sales")))
                .get("/api/deal-events")
                .then()
                .statusCode(403);
        var foreign = new GivenFeed("north");
        foreign.tell(1, foreign.opened());
        read(Map.of("dealId", foreign.deal.toString())).body("items", hasSize(0));
        with(Token.of("boss", List.of("east"), List.of("director")))
                .get("/api/deal-events")
                .then()
                .statusCode(200);
    }

    @Test
    void tells_who_stayed_away_too_long_where_the_feed_begins() {
        var old = new GivenFeed("west");
        old.tell(3, old.opened(), old.moved("1", "2"), old.won());
        Rows.execute("delete from feed_event where deal_id = '%s' and sequence < 3".formatted(old.deal));
        var expired = with(integrator("west"))
                .header("Accept-Language", "zh-CN")
                .queryParam("after", "west:0")
                .get("/api/deal-events")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("code", equalTo("feed.expired"))
                .body("title", equalTo("已不再保留"))
                .body("oldestId", equalTo(old.rows().get(0).get("id").toString()))
                .extract()
                .jsonPath();
        with(integrator("west"))
                .queryParam("after", expired.getString("oldestCursor"))
                .get("/api/deal-events")
                .then()
                .statusCode(200)
                .body("items.type", equalTo(List.of("deal.won.v1")));
        with(integrator("west")).get("/api/deal-events").then().body("items.type", equalTo(List.of("deal.won.v1")));
    }

    @Test
    void D28_begins_with_a_snapshot_and_goes_on_from_its_cursor() {
        var deals = IntStream.range(0, 3).mapToObj(n -> new GivenFeed("centre")).toList();
        deals.forEach(deal -> deal.tell(2, deal.opened(), deal.moved("1", "3")));
        var first = snapshot(null);
        deals.get(0).tell(3, deals.get(0).won());
        var second = snapshot(first.getString("next"));
        assertThat(first.getList("items")).hasSize(2);
        assertThat(second.getString("cursor")).isEqualTo(first.getString("cursor"));
        assertThat(second.getString("next")).isNull();
        assertThat(first.<Object>get("items[0].state.stage")).isEqualTo("3");
        assertThat(first.<Object>get("items[0].state.accountName")).isEqualTo("Harbour Ltd");
        assertThat(first.<Object>get("items[0].lastSequence")).isEqualTo(2);
        with(integrator("centre"))
                .queryParam("after", second.getString("cursor"))
                .get("/api/deal-events")
                .then()
                .statusCode(200)
                .body("items.subject", equalTo(List.of(deals.get(0).deal.toString())))
                .body("items[0].sequence", equalTo(3));
    }

    @Test
    void shows_the_snapshot_to_those_of_the_region_only() {
        with(integrator)
                .queryParam("region", "north")
                .get("/api/deals/snapshot")
                .then()
                .statusCode(403);
        with(integrator)
                .queryParam("after", "north:0/" + given.deal)
                .get("/api/deals/snapshot")
                .then()
                .statusCode(403);
        with(integrator)
                .queryParam("after", "north")
                .get("/api/deals/snapshot")
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor"));
    }

    @Test
    void finds_pages_by_index() {
        given.tell(1, given.opened());
        eventually().untilAsserted(() -> assertThat(Rows.of(
                                "explain select * from feed_event where region = 'east' and position > 5 and position <= 9"
                                        + " order by position limit 5")
                        .toString())
                .contains("position_idx"));
        read(Map.of()).body("next", notNullValue());
    }

    private JsonPath snapshot(String after) {
        var request = with(integrator("centre")).queryParam("limit", 2);
        return (after == null ? request : request.queryParam("after", after))
                .get("/api/deals/snapshot")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String last() {
        return "east:" + Rows.count("select max(position) from feed_event where deal_id = ?", given.deal);
    }

    private ValidatableResponse read(Map<String, String> query) {
        return read(query, 200);
    }

    private ValidatableResponse read(Map<String, String> query, int status) {
        return with(integrator)
                .queryParams(query)
                .get("/api/deal-events")
                .then()
                .statusCode(status);
    }
}
