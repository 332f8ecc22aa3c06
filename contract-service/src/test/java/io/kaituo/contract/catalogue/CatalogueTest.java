package io.kaituo.contract.catalogue;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.kaituo.events.CatalogueEvent.PriceSet;
import io.kaituo.events.CatalogueEvent.PriceVoided;
import io.kaituo.events.CatalogueEvent.ProductAdded;
import io.kaituo.events.CatalogueEvent.ProductChanged;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueTest {

    private static final String CURRENCY = "EUR";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final String externalId = "gtx-" + UUID.randomUUID();

    @Test
    void a_product_is_put_once_and_again_changes_nothing() {
        String id = put(DIRA, "550")
                .then()
                .statusCode(201)
                .body("externalId", is(externalId))
                .body("series", is("GTX"))
                .body("taxRate", is(0.13f))
                .body("active", is(true))
                .body("prices[0].price.amount", is("550.0000"))
                .body("prices[0].validFrom", is(today.toString()))
                .body("prices[0].validTo", equalTo(null))
                .extract()
                .path("id");
        put(ROOT, "550.00")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("id", is(id))
                .body("prices", hasSize(1));
        put(DIRA, null, "name", "GTX Basic II")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", is("GTX Basic II"))
                .body("prices", hasSize(1));
        assertThat(Rows.count("select count(*) from product where external_id = ?", externalId))
                .isOne();
    }

    @Test
    void another_price_ends_the_one_before_and_the_list_shows_the_day_asked_for() {
        String id = put(DIRA, "550").path("id");
        pricing(DIRA, id, "600", today.plusDays(10), null)
                .then()
                .statusCode(201)
                .body("prices.price.amount", contains("550.0000", "600.0000"))
                .body("prices[0].validTo", is(today.plusDays(9).toString()));
        shown(today.plusDays(9), "550.0000");
        shown(today.plusDays(10), "600.0000");
        pricing(DIRA, id, "500", today.minusDays(1), null).then().statusCode(201);
        pricing(DIRA, id, "400", today.minusDays(1), null)
                .then()
                .statusCode(409)
                .body("code", is("price.overlap"));
        pricing(DIRA, id, "0", today.plusDays(20), null).then().statusCode(422).body("code", is("price.amount"));
    }

    @Test
    void the_database_itself_knows_one_price_begins_a_day() {
        put(DIRA, "550").then().statusCode(201);
        assertThatThrownBy(() -> Rows.execute("insert into price (id, region, product_id, currency, amount, valid_from,"
                        + " set_by, set_at) select gen_random_uuid(), region, product_id, currency, 1, valid_from,"
                        + " set_by, set_at from price where product_id = (select id from product where external_id = '"
                        + externalId + "')"))
                .hasStackTraceContaining("one_price_begins_a_day");
    }

    @Test
    void a_mistake_is_corrected_the_same_day_and_stays_on_record_as_void() {
        String id = put(DIRA, "5").path("id");
        pricing(ROOT, id, "550", today, null).then().statusCode(201).body("prices.price.amount", contains("550.0000"));
        as(ADA).get("/api/products/{id}/prices", id)
                .then()
                .statusCode(200)
                .body("items.price.amount", contains("550.0000", "5.0000"))
                .body("items.setBy", contains(ROOT.id(), DIRA.id()))
                .body("items.voidedBy", contains(null, ROOT.id()));
        as(NILS).get("/api/products/{id}/prices", id).then().statusCode(404);
        assertThat(told(id)).containsExactly(ProductAdded.class, PriceSet.class, PriceVoided.class, PriceSet.class);
    }

    @Test
    void after_a_price_that_ends_the_former_is_on_the_list_again_and_one_ahead_is_taken_back() {
        String id = put(DIRA, "550").path("id");
        pricing(DIRA, id, "500", today.plusDays(1), today.plusDays(7)).then().statusCode(201);
        shown(today.plusDays(7), "500.0000");
        shown(today.plusDays(8), "550.0000");
        String fair = as(ADA).get("/api/products/{id}", id).path("prices[1].id");
        as(MIA).delete("/api/products/{id}/prices/{price}", id, fair).then().statusCode(403);
        as(DIRA).delete("/api/products/{id}/prices/{price}", id, fair)
                .then()
                .statusCode(200)
                .body("prices.price.amount", contains("550.0000"));
        shown(today.plusDays(7), "550.0000");
        as(DIRA).delete("/api/products/{id}/prices/{price}", id, fair).then().statusCode(404);
    }

    @Test
    void whoever_changes_by_which_floors_are_found_is_on_record() {
        String id = put(DIRA, "550").path("id");
        put(ROOT, null, "series", "MG", "active", false).then().statusCode(200);
        put(ROOT, null, "series", "MG", "active", false).then().statusCode(200);
        assertThat(told(id)).containsExactly(ProductAdded.class, PriceSet.class, ProductChanged.class);
        await().untilAsserted(() -> as(ROOT).queryParam("subject", id)
                .get("/api/audit")
                .then()
                .statusCode(200)
                .body("items[0].type", is("product.changed.v1"))
                .body("items[0].actor", is(ROOT.id()))
                .body("items[0].changes.find { it.field == 'series' }.before", is("GTX"))
                .body("items[0].changes.find { it.field == 'series' }.after", is("MG")));
    }

    @Test
    void whoever_agrees_to_discounts_does_not_set_list_prices() {
        put(MIA, "550").then().statusCode(403);
        put(ADA, "550").then().statusCode(403);
        String id = put(DIRA, "550").path("id");
        pricing(MIA, id, "1", today.plusDays(1), null).then().statusCode(403);
        as(ADA).get("/api/products/{id}", id).then().statusCode(200);
        as(NILS).get("/api/products/{id}", id).then().statusCode(404);
        as(DIRA).body(Map.of("name", "x", "series", "x", "unit", "x", "taxRate", 0))
                .put("/api/products/by-external-id/{id}", externalId)
                .then()
                .statusCode(422)
                .body("code", is("region.required"));
    }

    @Test
    void is_searched_by_name_series_and_number() {
        String id = put(DIRA, "550").path("id");
        for (String part : new String[] {externalId.substring(6), externalId.toUpperCase(java.util.Locale.ROOT)}) {
            as(ADA).queryParam("q", part).get("/api/products").then().body("items.id", contains(id));
        }
        as(ADA).queryParam("q", externalId)
                .queryParam("active", false)
                .get("/api/products")
                .then()
                .body("items", hasSize(0));
    }

    private void shown(LocalDate on, String amount) {
        as(ADA).queryParam("q", externalId)
                .queryParam("on", on.toString())
                .get("/api/products")
                .then()
                .statusCode(200)
                .body("items[0].prices.price.amount", contains(amount));
    }

    private Response put(TestPeople person, String price, Object... more) {
        var body = new HashMap<String, Object>(
                Map.of("region", "east", "name", "GTX Basic", "series", "GTX", "unit", "piece", "taxRate", 0.13));
        if (price != null) {
            body.put("price", Map.of("amount", price, "currency", CURRENCY));
        }
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return as(person).body(body).put("/api/products/by-external-id/{id}", externalId);
    }

    private static Response pricing(TestPeople person, String id, String amount, LocalDate from, LocalDate to) {
        var body = new HashMap<String, Object>(
                Map.of("price", Map.of("amount", amount, "currency", CURRENCY), "validFrom", from.toString()));
        if (to != null) {
            body.put("validTo", to.toString());
        }
        return as(person).body(body).post("/api/products/{id}/prices", id);
    }

    private static List<Class<? extends IntegrationEvent>> told(String product) {
        var told = new ArrayList<Class<? extends IntegrationEvent>>();
        await().until(() -> {
            told.clear();
            Broker.events(ContractEvent.TOPIC, product).forEach(event -> told.add(event.getClass()));
            return told.size() >= Rows.count("select count(*) from outbox where aggregate_id = ?::uuid", product);
        });
        return told;
    }
}
