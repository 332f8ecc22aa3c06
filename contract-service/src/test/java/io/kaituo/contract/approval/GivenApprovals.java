package io.kaituo.contract.approval;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.ContractEvent;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the use cases of approvals begin with. */
final class GivenApprovals {

    static final Map<String, String> APPROVE = Map.of("outcome", "approve");

    static final String THREE_STEPS =
            """
            [{who: {managersOf: requester}, about: [price]}, \
            {who: {role: legal}, about: [clauses], title: {zh-CN: 法务, en: Legal}}, \
            {who: {role: company}, when: amount > 5000.0, because: {zh-CN: '金额 {amount}', en: 'the amount is {amount}'}}]""";

    private GivenApprovals() {}

    static ValidatableResponse plan(String contract) {
        return as(ADA).get("/api/contracts/{id}/approval-plan", contract).then().statusCode(200);
    }

    /** The approvals behind a number, exactly as many as it says. */
    static List<String> waiting(JsonPath report, int step) {
        List<String> found = as(MIA).urlEncodingEnabled(false)
                .get(report.getString("open[" + step + "].drillDown") + "&limit=200")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(found).hasSize(report.getInt("open[" + step + "].approvals"));
        return found;
    }

    static ValidatableResponse comment(TestPeople by, String approval, Map<String, ?> body) {
        return as(by).body(body).post("/api/approvals/{id}/comments", approval).then();
    }

    static void later(Duration passed) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), passed), Clock.class);
    }

    static List<String> types(String key) {
        return Broker.events(ContractEvent.TOPIC, key).stream()
                .map(IntegrationEvent::type)
                .toList();
    }
}
