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

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WalkingStepsTest {

    private static final Map<String, String> APPROVE = Map.of("outcome", "approve");
    private static final String THREE_STEPS =
            """
            [{who: {managersOf: requester}, about: [price]}, \
            {who: {role: legal}, about: [clauses], title: {zh-CN: 法务, en: Legal}}, \
            {who: {role: company}, when: amount > 5000.0, because: {zh-CN: '金额 {amount}', en: 'the amount is {amount}'}}]""";

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

    private static ValidatableResponse plan(String contract) {
        return as(ADA).get("/api/contracts/{id}/approval-plan", contract).then().statusCode(200);
    }

    @Test
    void asks_one_after_the_other_and_concludes_with_the_last() {
        String contract = draft(ADA);
        String approval = submitted(ADA, contract);
        decide(LEX, approval, APPROVE).then().statusCode(403).body("code", is("approval.not-approver"));
        decide(MIA, approval, APPROVE)
                .then()
                .statusCode(200)
                .body("status", is("OPEN"))
                .body("approvers.id", contains(LEX.id()))
                .body("steps[0].status", is("AGREED"))
                .body("steps[1].title", is("Legal"))
                .body("steps[2].status", is("WAITING"));
        as(ADA).get("/api/contracts/{id}", contract).then().body("status", is("IN_APPROVAL"));
        decide(MIA, approval, APPROVE).then().statusCode(409).body("code", is("approval.not-your-turn"));
        decide(LEX, approval, APPROVE)
                .then()
                .body("approvers.username", contains("coco"))
                .body("why", containsString("Because the amount is 12000."));
        decide(COCO, approval, APPROVE)
                .then()
                .body("status", is("APPROVED"))
                .body("approvers", empty())
                .body("timeline.what", contains("requested", "agreed", "agreed", "agreed"));
        as(ADA).get("/api/contracts/{id}", contract).then().body("status", is("APPROVED"));
        await().untilAsserted(() -> assertThat(types(approval))
                .containsExactly(
                        "approval.requested.v1",
                        "approval.step-decided.v1",
                        "approval.asked.v1",
                        "approval.step-decided.v1",
                        "approval.asked.v1",
                        "approval.decided.v1"));
    }

    @Test
    void explains_itself_before_anything_is_submitted() {
        String contract = draft(ADA);
        as(ADA).header("Accept-Language", "en")
                .get("/api/contracts/{id}/approval-plan", contract)
                .then()
                .statusCode(200)
                .body("steps.size()", is(3))
                .body("steps[0].approvers.name", contains("Mia Test"))
                .body("summary", containsString("3 steps: Mia Test"))
                .body("summary", containsString("Because the amount is 12000"));
        as(ADA).header("Accept-Language", "zh-CN")
                .get("/api/contracts/{id}/approval-plan", contract)
                .then()
                .body("summary", containsString("共 3 步"));
        as(BEN).get("/api/contracts/{id}/approval-plan", contract).then().statusCode(404);
    }

    @Test
    void tells_administrators_who_would_approve_what() {
        preview(ROOT, "amount", "1200000", "discount", "18")
                .body("steps.size()", is(3))
                .body("steps[2].approvers.name", contains("Coco Test"));
        preview(DIRA, "amount", "100").body("steps.size()", is(2));
        as(DIRA).header("Accept-Language", "en")
                .queryParam("region", "east")
                .queryParam("amount", 1)
                .get("/api/approvals/preview")
                .then()
                .statusCode(200)
                .body("steps[0].approvers.name", contains("Max Test", "Mia Test"))
                .body("steps[0].why", is("Somebody submitted this; their manager decides."));
        as(ADA).queryParam("amount", 1).get("/api/approvals/preview").then().statusCode(403);
        as(MIA).queryParam("amount", 1)
                .queryParam("requestedBy", MAX.id())
                .get("/api/approvals/preview")
                .then()
                .statusCode(404);
        as(DIRA).queryParam("region", "east")
                .get("/api/approvals/preview")
                .then()
                .statusCode(400);
    }

    @Test
    void asks_again_only_those_whose_part_changed() {
        String contract = draft(ADA);
        String first = submitted(ADA, contract);
        decide(MIA, first, APPROVE).then().statusCode(200);
        decide(LEX, first, Map.of("outcome", "return", "comment", "name the delivery date"))
                .then()
                .body("status", is("RETURNED"));
        revise(contract, "12000.00", "delivered by May");
        String second = submitted(ADA, contract);
        as(LEX).get("/api/approvals/{id}", second)
                .then()
                .body("round", is(2))
                .body("steps[0].status", is("CARRIED"))
                .body("approvers.id", contains(LEX.id()));
        decide(LEX, second, Map.of("outcome", "return", "comment", "cheaper?"))
                .then()
                .statusCode(200);
        revise(contract, "11000.00", "delivered by May");
        as(ADA).get("/api/approvals/{id}", submitted(ADA, contract)).then().body("approvers.id", contains(MIA.id()));
    }

    @Test
    void goes_back_to_a_step_before() {
        String approval = submitted(ADA, draft(ADA));
        decide(MIA, approval, APPROVE).then().statusCode(200);
        decide(LEX, approval, Map.of("outcome", "return", "comment", "did you see this?", "toStep", 1))
                .then()
                .statusCode(200)
                .body("status", is("OPEN"))
                .body("approvers.id", contains(MIA.id()));
    }

    @Test
    void is_delegated_to_a_colleague() {
        String approval = submitted(ADA, draft(ADA));
        pass(MIA, approval, "delegation", ADA).statusCode(409).body("code", is("approval.colleague-asked"));
        pass(BEN, approval, "delegation", MAX).statusCode(404);
        pass(DIRA, approval, "delegation", MAX).statusCode(403);
        pass(MIA, approval, "delegation", BEN)
                .statusCode(200)
                .body("approvers.name", contains("Ben Test"))
                .body("approvers.insteadOfName", contains("Mia Test"));
        decide(BEN, approval, APPROVE).then().statusCode(200).body("approvers.id", contains(LEX.id()));
    }

    @Test
    void hears_a_colleague_who_is_asked_in() {
        String approval = submitted(ADA, draft(ADA));
        pass(MIA, approval, "approvers", DIRA).statusCode(200).body("approvers.id", contains(MIA.id(), DIRA.id()));
        decide(MIA, approval, APPROVE).then().body("approvers.id", contains(DIRA.id()));
        decide(DIRA, approval, APPROVE).then().body("approvers.id", contains(LEX.id()));
    }

    @Test
    void is_talked_about_by_those_who_take_part() {
        String approval = submitted(ADA, draft(ADA));
        String question = comment(MIA, approval, Map.of("text", "why so cheap?"))
                .statusCode(201)
                .extract()
                .path("id");
        comment(ADA, approval, Map.of("text", "they buy twice", "replyTo", question))
                .statusCode(201);
        as(ADA).get("/api/approvals/{id}/comments", approval)
                .then()
                .statusCode(200)
                .body("items.text", contains("why so cheap?", "they buy twice"))
                .body("items[1].replyTo", is(question));
        comment(ADA, approval, Map.of("text", " ")).statusCode(400);
        comment(ADA, approval, Map.of("text", "?", "replyTo", UUID.randomUUID()))
                .statusCode(422);
        comment(DIRA, approval, Map.of("text", "hm")).statusCode(403).body("code", is("approval.not-involved"));
        comment(BEN, approval, Map.of("text", "hm")).statusCode(404);
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, approval))
                .filteredOn(ApprovalCommented.class::isInstance)
                .first()
                .isInstanceOfSatisfying(ApprovalCommented.class, said -> assertThat(said.readers())
                        .containsExactly(ADA.id())));
    }

    @Test
    void moves_on_when_its_approver_is_away() {
        String approval = submitted(ADA, draft(ADA));
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        UUID absence = UUID.randomUUID();
        arrive(new PersonAbsent(
                Uuid7.next(), Instant.now(), "east", MIA.id(), absence, today, today.plusDays(3), "LEAVE"));
        await().untilAsserted(() -> as(DIRA).get("/api/approvals/{id}", approval)
                .then()
                .body("approvers.id", contains(DIRA.id()))
                .body("timeline.what", hasItem("away")));
        decide(MIA, approval, APPROVE).then().statusCode(403);
        arrive(new PersonAbsenceCancelled(Uuid7.next(), Instant.now(), "east", MIA.id(), absence));
        as(MIA).get("/api/approvals/{id}", submitted(ADA, draft(ADA))).then().body("approvers.id", contains(MIA.id()));
    }

    @Test
    void moves_on_in_every_region_of_somebody_who_works_in_several() {
        GivenPlaybook.in("east", Given.approvals("[{who: {role: director}}]"));
        GivenPlaybook.in("north", Given.approvals("[{who: {role: director}}]"));
        String here = submitted(ADA, draft(ADA));
        String there = submitted(NILS, draft(NILS));
        UUID absence = UUID.randomUUID();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (String region : DIRA.regions()) {
            arrive(new PersonAbsent(Uuid7.next(), Instant.now(), region, DIRA.id(), absence, today, today, "LEAVE"));
        }
        await().untilAsserted(
                        () -> List.of(here, there).forEach(approval -> as(COCO).get("/api/approvals/{id}", approval)
                                .then()
                                .body("approvers.id", contains(COCO.id()))));
    }

    @Test
    void moves_on_when_an_absence_told_ahead_begins() {
        Clocks.stopAll();
        String approval = submitted(ADA, draft(ADA));
        Clocks.stopAll();
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7);
        arrive(new PersonAbsent(
                Uuid7.next(), Instant.now(), "east", MIA.id(), UUID.randomUUID(), day, day.plusDays(3), "LEAVE"));
        as(MIA).get("/api/approvals/{id}", approval).then().body("approvers.id", contains(MIA.id()));
        later(Duration.ofDays(8));
        await().untilAsserted(() ->
                as(MIA).get("/api/approvals/{id}", approval).then().body("approvers.id", contains(DIRA.id())));
    }

    @Test
    void is_decided_by_whoever_stands_in() {
        String approval = submitted(ADA, draft(ADA));
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        UUID delegation = UUID.randomUUID();
        arrive(new PersonDelegated(
                Uuid7.next(), Instant.now(), "east", MIA.id(), delegation, MAX.id(), today, today.plusDays(3)));
        await().untilAsserted(() -> as(MAX).get("/api/approvals/{id}", approval)
                .then()
                .statusCode(200)
                .body("approvers.insteadOfName", contains("Mia Test")));
        decide(MAX, approval, APPROVE).then().statusCode(200);
        arrive(new PersonDelegationCancelled(Uuid7.next(), Instant.now(), "east", MIA.id(), delegation));
        as(MIA).get("/api/approvals/{id}", submitted(ADA, draft(ADA))).then().body("approvers.id", contains(MIA.id()));
    }

    @Test
    void moves_on_when_its_approver_left() {
        String approval = submitted(ADA, draft(ADA));
        arrive(new PersonLeft(Uuid7.next(), Instant.now(), "east", MIA.id(), "Mia Test"));
        await().untilAsserted(() ->
                as(DIRA).get("/api/approvals/{id}", approval).then().body("approvers.id", contains(DIRA.id())));
        as(DIRA).get("/api/approvals/{id}", submitted(ADA, draft(ADA)))
                .then()
                .body("approvers.id", contains(DIRA.id()));
    }

    @Test
    void each_moves_on_alone_when_an_approver_of_many_is_away() {
        var waiting = List.of(submitted(ADA, draft(ADA)), submitted(ADA, draft(ADA)), submitted(ADA, draft(ADA)));
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        arrive(new PersonAbsent(
                Uuid7.next(), Instant.now(), "east", MIA.id(), UUID.randomUUID(), today, today, "LEAVE"));
        await().untilAsserted(() -> waiting.forEach(approval ->
                as(DIRA).get("/api/approvals/{id}", approval).then().body("approvers.id", contains(DIRA.id()))));
        assertThat(waiting.stream()
                        .map(approval -> Rows.of(
                                        "select xmin::text as written from approval where id = ?",
                                        UUID.fromString(approval))
                                .get(0)
                                .get("written"))
                        .distinct())
                .hasSize(waiting.size());
    }

    @Test
    void gives_a_colleague_who_is_asked_first_clocks_of_their_own() {
        Clocks.stopAll();
        String approval = submitted(ADA, draft(ADA));
        var ours = escalation(approval);
        Clocks.stopAll();
        later(Duration.ofDays(7));
        as(MIA).header("Accept-Language", "en")
                .body(Map.of("personId", BEN.id(), "place", "before"))
                .post("/api/approvals/{id}/approvers", approval)
                .then()
                .statusCode(200)
                .body("approvers.id", contains(BEN.id()))
                .body("why", is("Mia Test wants to hear this colleague first."));
        assertThat(escalation(approval)).isAfter(ours);
        decide(BEN, approval, APPROVE).then().statusCode(200).body("approvers.id", contains(MIA.id()));
    }

    @Test
    void escalates_on_working_time() {
        Clocks.stopAll();
        String approval = submitted(ADA, draft(ADA));
        later(Duration.ofDays(21));
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, approval))
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(ApprovalAsked.class, asked -> {
                    assertThat(asked.because()).isEqualTo("escalated");
                    assertThat(asked.approvers()).containsExactly(MIA.id(), DIRA.id());
                })));
        decide(DIRA, approval, APPROVE).then().statusCode(200).body("approvers.id", contains(LEX.id()));
    }

    @Test
    void is_on_the_list_of_those_whose_turn_it_is() {
        String approval = submitted(ADA, draft(ADA));
        mine(MIA).body("items.id", hasItem(approval));
        mine(LEX).body("items.id", not(hasItem(approval)));
        decide(MIA, approval, APPROVE).then().statusCode(200);
        mine(MIA).body("items.id", not(hasItem(approval)));
        mine(LEX).body("items.id", hasItem(approval));
        as(MIA).queryParam("mine", true)
                .queryParam("limit", 200)
                .get("/api/approvals")
                .then()
                .body("items.id", hasItem(approval));
    }

    @Test
    void is_reported_by_type_and_approver_and_never_stuck() {
        String approval = submitted(ADA, draft(ADA));
        decide(MIA, approval, APPROVE).then().statusCode(200);
        decide(LEX, approval, Map.of("outcome", "return", "comment", "say more"))
                .then()
                .statusCode(200);
        as(DIRA).queryParam("region", "east")
                .get("/api/reports/approvals")
                .then()
                .statusCode(200)
                .body("stuck", is(0))
                .body("types.subjectType", hasItem("contract"))
                .body("types.find { it.subjectType == 'contract' }.returned", greaterThan(0))
                .body("approvers.personName", hasItem("Mia Test"));
        as(MAX).get("/api/reports/approvals").then().body("approvers.personName", not(hasItem("Mia Test")));
        as(DIRA).queryParam("region", "east")
                .queryParam("from", "2020-01-01")
                .get("/api/reports/approvals")
                .then()
                .statusCode(422);
        as(ADA).get("/api/reports/approvals").then().statusCode(403);
    }

    @Test
    void is_reported_by_how_long_it_has_been_waiting_and_each_number_leads_to_its_approvals() {
        String fresh = submitted(ADA, draft(ADA));
        String old = submitted(ADA, draft(ADA));
        Rows.execute("update approval set requested_at = now() - interval '4 days', due_at = now() - interval '1 day'"
                + " where id = '" + old + "'");
        var report = as(MIA).get("/api/reports/approvals")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(report.getList("open.daysFrom", Integer.class)).containsExactly(0, 1, 3, 7);
        assertThat(report.getList("open.daysTo", Integer.class)).containsExactly(1, 3, 7, null);
        assertThat(report.getInt("open[2].late")).isPositive();
        assertThat(waiting(report, 0)).contains(fresh).doesNotContain(old);
        assertThat(waiting(report, 2)).contains(old).doesNotContain(fresh);
        assertThat(waiting(report, 1)).doesNotContain(fresh, old);
        assertThat(waiting(report, 3)).doesNotContain(fresh, old);
        assertThat(as(MAX).get("/api/reports/approvals").jsonPath().getList("open.approvals", Integer.class))
                .containsOnly(0);
    }

    /** The approvals behind a number, exactly as many as it says. */
    private static List<String> waiting(JsonPath report, int step) {
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

    @Test
    void is_decided_once_however_many_decide_at_the_same_moment() {
        int approvals = 50;
        int decisions = 20;
        GivenPlaybook.in("east", Given.approvals("[{who: {persons: [mia, max]}}]"));
        var asked = IntStream.range(0, approvals)
                .mapToObj(i -> submitted(ADA, draft(ADA)))
                .toList();
        for (String approval : asked) {
            var answers = IntStream.range(0, decisions)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                            decide(i % 2 == 0 ? MIA : MAX, approval, APPROVE).statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
        asked.forEach(approval -> assertThat(Rows.count(
                        "select count(*) from outbox where aggregate_id = ? and type = 'approval.decided.v1'",
                        UUID.fromString(approval)))
                .isOne());
    }

    private static io.restassured.response.ValidatableResponse preview(TestPeople person, String... facts) {
        var request = as(person).queryParam("region", "east").queryParam("requestedBy", ADA.id());
        for (int i = 0; i < facts.length; i += 2) {
            request.queryParam(facts[i], facts[i + 1]);
        }
        return request.get("/api/approvals/preview").then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse pass(
            TestPeople by, String approval, String how, TestPeople to) {
        return as(by).body(Map.of("personId", to.id()))
                .post("/api/approvals/{id}/" + how, approval)
                .then();
    }

    private static io.restassured.response.ValidatableResponse comment(
            TestPeople by, String approval, Map<String, ?> body) {
        return as(by).body(body).post("/api/approvals/{id}/comments", approval).then();
    }

    private static io.restassured.response.ValidatableResponse mine(TestPeople person) {
        return as(person)
                .queryParam("mine", true)
                .queryParam("status", "OPEN")
                .queryParam("limit", 200)
                .get("/api/approvals")
                .then()
                .statusCode(200);
    }

    private static void revise(String contract, String amount, String terms) {
        String version = as(ADA).get("/api/contracts/{id}", contract).header("ETag");
        as(ADA).header("If-Match", version)
                .body(Map.of("total", Map.of("amount", amount, "currency", "CNY"), "terms", terms))
                .put("/api/contracts/{id}", contract)
                .then()
                .statusCode(200);
    }

    private static void arrive(PeopleEvent event) {
        Broker.publish(event);
        await().until(() ->
                Rows.count("select count(*) from inbox where consumer = 'people' and event_id = ?", event.id()) == 1);
    }

    private static Instant escalation(String approval) {
        return Instant.parse(Rows.of(
                        """
                        select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as due from deadline
                        where kind = 'approval-escalation' and subject = ? and state = 'OPEN'""",
                        UUID.fromString(approval))
                .get(0)
                .get("due")
                .toString());
    }

    private static void later(Duration passed) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), passed), Clock.class);
    }

    private static List<String> types(String key) {
        return Broker.events(ContractEvent.TOPIC, key).stream()
                .map(IntegrationEvent::type)
                .toList();
    }
}
