package io.kaituo.contract.approval;

import static io.kaituo.contract.Given.decide;
import static io.kaituo.contract.Given.draft;
import static io.kaituo.contract.Given.submitted;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.contract.Given;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.ApprovalEvent.ApprovalAsked;
import io.kaituo.events.ApprovalEvent.ApprovalCommented;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.PeopleEvent;
import io.kaituo.events.PeopleEvent.PersonAbsenceCancelled;
import io.kaituo.events.PeopleEvent.PersonAbsent;
import io.kaituo.events.PeopleEvent.PersonDelegated;
import io.kaituo.events.PeopleEvent.PersonDelegationCancelled;
import io.kaituo.events.PeopleEvent.PersonLeft;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Clocks;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

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

    static ValidatableResponse comment(
            TestPeople by, String approval, Map<String, ?> body) {
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
