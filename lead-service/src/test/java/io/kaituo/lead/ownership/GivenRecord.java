package io.kaituo.lead.ownership;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.CLEO;

import io.kaituo.platform.testing.TestPeople;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A record of the register as Cleo makes it, and what people do with it. */
final class GivenRecord {

    private GivenRecord() {}

    static Map<String, Object> known() {
        return new HashMap<>(Map.of(
                "companyName",
                "Quay " + UUID.randomUUID(),
                "source",
                "trade-fair",
                "contactName",
                "王小明",
                "phone",
                "13812345678",
                "email",
                "wang@hongda.cn"));
    }

    static Response register(Map<String, ?> more) {
        return register(CLEO, more);
    }

    static Response register(TestPeople person, Map<String, ?> more) {
        var body = known();
        body.putAll(more);
        return as(person).body(body).post("/api/leads");
    }

    static Response correct(TestPeople person, String id, Map<String, ?> known, String version) {
        var request = as(person).body(known);
        return (version == null ? request : request.header("If-Match", version)).put("/api/leads/{id}", id);
    }
}
