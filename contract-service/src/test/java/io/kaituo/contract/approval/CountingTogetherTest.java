package io.kaituo.contract.approval;

import static io.kaituo.contract.Given.submitted;
import static io.kaituo.contract.approval.GivenApprovals.THREE_STEPS;
import static io.kaituo.contract.approval.GivenApprovals.later;
import static io.kaituo.contract.approval.GivenApprovals.plan;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Amounts that belong together are one to the thresholds (R5.18). */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountingTogetherTest {

    @BeforeEach
    void three_steps() {
        GivenPlaybook.in("east", Given.approvals(THREE_STEPS));
    }

    @AfterEach
    void now_and_everybody_is_here() {
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
        Rows.execute("delete from absence");
        Rows.execute("delete from delegation");
        Rows.execute("delete from leaver");
    }

    @Test
    void R5_18_no_amount_becomes_small_by_being_cut_in_two_or_asked_for_in_another_currency() {
        GivenPlaybook.in(
                "east",
                Given.approvals(
                        "[{who: {managersOf: requester}}, {who: {role: company}, when: amountInBase > 20000.0}]"));
        var deal = Given.deal(ADA);
        String first = Given.drafting(ADA, Given.contract(deal)).path("id");
        String second = Given.drafting(ADA, Given.contract(deal)).path("id");
        plan(second).body("steps.size()", is(1));
        submitted(ADA, first);
        plan(second).body("steps.size()", is(2));
        as(MIA).get("/api/approvals/{id}", submitted(ADA, second)).then().body("steps.size()", is(2));
        as(ADA).get("/api/contracts/{id}", second)
                .then()
                .body("pricing.beside.amount", contains("12000.00"))
                .body("pricing.beside.currency", contains("CNY"));
        Given.post(ADA, first, "voiding", Map.of("reason", "one is enough"))
                .then()
                .statusCode(200);
        String third = Given.drafting(ADA, Given.contract(deal)).path("id");
        Given.post(ADA, second, "voiding", Map.of("reason", "so is none"))
                .then()
                .statusCode(200);
        plan(third).body("steps.size()", is(1));
        String foreign = Given.drafting(
                        ADA, Given.contract(Given.deal(ADA), "total", Map.of("amount", "10.00", "currency", "USD")))
                .path("id");
        plan(foreign).body("steps.size()", is(2));
    }

    @Test
    void R5_18_other_deals_of_the_customer_count_when_they_begin_about_the_same_time() {
        GivenPlaybook.in(
                "east",
                Given.approvals(
                        "[{who: {managersOf: requester}}, {who: {role: company}, when: amountInBase > 20000.0}]"));
        var first = Given.opened(ADA);
        var second = new DealOpened(
                Uuid7.next(),
                Instant.now(),
                first.region(),
                Uuid7.next(),
                first.accountId(),
                first.accountName(),
                "More cranes",
                ADA.id(),
                "proposal",
                null);
        Broker.publish(first);
        Broker.publish(second);
        await().until(() -> Given.applied(first) && Given.applied(second));
        submitted(
                ADA,
                Given.drafting(ADA, Given.contract(first.dealId(), "startsOn", "2030-03-01"))
                        .path("id"));
        String soon = Given.drafting(ADA, Given.contract(second.dealId(), "startsOn", "2030-03-20"))
                .path("id");
        String later = Given.drafting(ADA, Given.contract(second.dealId(), "startsOn", "2030-04-20"))
                .path("id");
        String open = Given.drafting(ADA, Given.contract(second.dealId())).path("id");
        plan(soon).body("steps.size()", is(2));
        plan(later).body("steps.size()", is(1));
        plan(open).body("steps.size()", is(2));
    }

    @Test
    void R5_18_what_an_amendment_changes_is_not_counted_beside_it() {
        GivenPlaybook.in(
                "east",
                Given.approvals(
                        "[{who: {managersOf: requester}}, {who: {role: company}, when: amountInBase > 20000.0}]"));
        String signed = Given.signed(ADA, MIA);
        String amendment = as(ADA).body(Map.of("total", Map.of("amount", "13000.00", "currency", "CNY")))
                .post("/api/contracts/{id}/amendments", signed)
                .path("id");
        plan(amendment).body("steps.size()", is(1));
    }
}
