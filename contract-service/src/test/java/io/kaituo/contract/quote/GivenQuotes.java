package io.kaituo.contract.quote;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.DIRA;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.TestPeople;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the use cases of quotes begin with; in euros, so that contracts of other tests know no list prices. */
final class GivenQuotes {

    static final String CURRENCY = "EUR";

    /** Reps sell at nine tenths, managers at eight, anything below is a director's; managers decide. */
    static final String LADDER = "contracts: {sealOrder: any, authority: {rep: 0.9, manager: 0.8}}";

    private GivenQuotes() {}

    /** A product of its own series, so that offers of other tests are not judged with this one; yields its external id. */
    static String product(String listPrice) {
        String id = "p-" + UUID.randomUUID();
        return product(id, "series of " + id, listPrice);
    }

    static String product(String id, String series, String listPrice) {
        as(DIRA).body(Map.of(
                        "region",
                        "east",
                        "name",
                        "Crane " + id.substring(0, 6),
                        "series",
                        series,
                        "unit",
                        "piece",
                        "taxRate",
                        0.13,
                        "price",
                        Map.of("amount", listPrice, "currency", CURRENCY)))
                .put("/api/products/by-external-id/{id}", id)
                .then()
                .statusCode(201);
        return id;
    }

    /** {@code more} alternates names and values. */
    static Map<String, Object> line(String product, int quantity, Object... more) {
        var line = new HashMap<String, Object>(Map.of("product", product, "quantity", quantity));
        for (int i = 0; i < more.length; i += 2) {
            line.put((String) more[i], more[i + 1]);
        }
        return line;
    }

    static Response drafting(TestPeople person, UUID deal, List<Map<String, Object>> lines, Object... more) {
        var body = new HashMap<String, Object>(Map.of("dealId", deal, "currency", CURRENCY, "lines", lines));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return as(person).body(body).post("/api/quotes");
    }

    /** A draft about a deal; yields its id. */
    static String draft(TestPeople person, UUID deal, Map<String, Object> line) {
        return drafting(person, deal, List.of(line))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response post(TestPeople person, String quote, String move, Map<String, ?> body) {
        return as(person).body(body).post("/api/quotes/{id}/" + move, quote);
    }

    static Response revising(TestPeople person, String quote, Map<String, Object> line) {
        return as(person)
                .header("If-Match", "*")
                .body(Map.of("lines", List.of(line)))
                .put("/api/quotes/{id}", quote);
    }

    /** Submitted within the owner's authority, and issued. */
    static void issue(TestPeople person, String quote) {
        post(person, quote, "submission", Map.of()).then().statusCode(200);
        post(person, quote, "issue", Map.of()).then().statusCode(200);
    }

    /** Agreed to by this person. */
    static void agree(TestPeople owner, TestPeople approver, String quote) {
        String approval = post(owner, quote, "submission", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("agreement.approvalId");
        Given.decide(approver, approval, Map.of("outcome", "approve")).then().statusCode(200);
    }

    static Response authority(TestPeople person, String quote) {
        return as(person).header("Accept-Language", "en").get("/api/quotes/{id}/authority", quote);
    }

    static List<Class<? extends IntegrationEvent>> types(String quote) {
        return Broker.events(ContractEvent.TOPIC, UUID.fromString(quote).toString()).stream()
                .<Class<? extends IntegrationEvent>>map(IntegrationEvent::getClass)
                .toList();
    }
}
