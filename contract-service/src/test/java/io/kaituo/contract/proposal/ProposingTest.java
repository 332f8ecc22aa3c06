package io.kaituo.contract.proposal;

import static io.kaituo.contract.Given.decide;
import static io.kaituo.contract.Given.opened;
import static io.kaituo.contract.Given.post;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.contract.Given;
import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.DealChanged;
import io.kaituo.events.AccountEvent.DealIntentRecorded;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ProposalEvent.ProposalAccepted;
import io.kaituo.events.ProposalEvent.ProposalChangesAsked;
import io.kaituo.events.ProposalEvent.ProposalDelivered;
import io.kaituo.events.ProposalEvent.ProposalDrafted;
import io.kaituo.events.ProposalEvent.ProposalReviewed;
import io.kaituo.events.ProposalEvent.ProposalRevised;
import io.kaituo.events.ProposalEvent.ProposalSubmitted;
import io.kaituo.events.ProposalEvent.ProposalTakenBack;
import io.kaituo.events.ProposalEvent.ResourceAnswered;
import io.kaituo.events.ProposalEvent.ResourceAsked;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Isolation;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposingTest {

    private static final String RULES = "contracts: {sealOrder: any, authority: {rep: 0.9}, proposals: %s}";
    private static final Map<String, String> YES = Map.of("answer", "accept", "saidBy", "Mr Wang");
    private static final Map<String, String> CHEAPER =
            Map.of("answer", "ask-for-changes", "comment", "Two weeks sooner, please", "saidBy", "Mr Wang");
    private static final Map<String, String> HANDED_OVER = Map.of("channel", "meeting", "to", "Mr Wang, GM");

    @BeforeEach
    void a_playbook_that_asks_for_nothing() {
        rules("{}");
    }

    @Test
    void begins_with_the_first_version() {
        var deal = Given.deal(ADA);
        String id = drafting(ADA, deal, "in May")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", is("DRAFT"))
                .body("revision", is(1))
                .body("documentHash", matchesPattern("[0-9a-f]{64}"))
                .body("dealName", is("Crane control"))
                .body("ownerName", is("Ada Test"))
                .body("rounds.size()", is(0))
                .extract()
                .path("id");
        as(ADA).get("/api/proposals/{id}/versions/1", id)
                .then()
                .statusCode(200)
                .body("sections[0].heading", is("Delivery"))
                .body("sections[0].body", is("in May"))
                .body("total.amount", is("12000.00"))
                .body("submittedAt", equalTo(null));
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .singleElement()
                .isInstanceOfSatisfying(ProposalDrafted.class, event -> {
                    assertThat(event.dealId()).isEqualTo(deal);
                    assertThat(event.version()).isOne();
                }));
    }

    @Test
    void names_what_is_missing_and_refuses_what_makes_no_sense() {
        as(ADA).body("{}")
                .post("/api/proposals")
                .then()
                .statusCode(400)
                .body("violations.field", contains("dealId", "title", "total"));
        var free = new HashMap<String, Object>(offer("in May"));
        free.put("dealId", Given.deal(ADA));
        free.put("total", Map.of("amount", "0", "currency", "CNY"));
        as(ADA).body(free).post("/api/proposals").then().statusCode(422).body("code", is("proposal.total"));
        drafting(ADA, UUID.randomUUID(), "in May")
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", is("deal.not-yet-known"));
    }

    @Test
    void is_seen_by_owner_manager_and_those_above_and_nobody_else() {
        var deal = Given.deal(ADA);
        String id = drafting(ADA, deal, "in May").path("id");
        for (var person : new TestPeople[] {ADA, MIA, DIRA, LEX, COCO}) {
            as(person).get("/api/proposals/{id}", id).then().statusCode(200);
            as(person).get("/api/proposals/{id}/versions", id).then().statusCode(200);
        }
        for (var person : new TestPeople[] {BEN, CLEO, MAX, NILS, NORA}) {
            for (String path : List.of("", "/versions", "/versions/1", "/versions/1/diff/1", "/resources")) {
                as(person).get("/api/proposals/{id}" + path, id).then().statusCode(404);
            }
            as(person).queryParam("dealId", deal).get("/api/proposals").then().body("items.size()", is(0));
        }
        drafting(BEN, deal, "in May").then().statusCode(404);
        drafting(DIRA, deal, "in May").then().statusCode(403);
        as(MIA).queryParam("dealId", deal)
                .queryParam("status", "DRAFT")
                .get("/api/proposals")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void revises_only_what_was_seen_and_keeps_one_version_until_it_is_submitted() {
        String id = drafting(ADA, Given.deal(ADA), "in May").path("id");
        revising(id, "\"7\"", "in April").then().statusCode(412);
        as(ADA).body(offer("in April")).put("/api/proposals/{id}", id).then().statusCode(428);
        revising(id, "\"0\"", "in April")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", is(1));
        revising(id, "\"1\"", "in April").then().statusCode(200).header("ETag", "\"1\"");
        as(ADA).get("/api/proposals/{id}/versions", id)
                .then()
                .body("items.number", contains(1))
                .body("items[0].sections", nullValue());
        as(ADA).get("/api/proposals/{id}/versions/1", id).then().body("sections.body", contains("in April"));
    }

    @Test
    void W5_1_acceptance_5_a_no_of_the_reviewer_and_one_of_the_customer_make_three_versions() {
        String id = drafting(ADA, Given.deal(ADA), "Delivered in May.\nPaid in June.")
                .path("id");
        decide(MIA, submitted(id), Map.of("outcome", "return", "comment", "Name the day"))
                .then()
                .statusCode(200);
        submitting(id).then().statusCode(409).body("code", is("proposal.unchanged"));
        revising(id, "*", "Delivered on 4 May.\nPaid in June.").then().body("revision", is(2));
        decide(MIA, submitted(id), Map.of("outcome", "approve")).then().statusCode(200);
        move(id, "delivery", HANDED_OVER)
                .then()
                .statusCode(200)
                .body("status", is("DELIVERED"))
                .body("rounds[1].delivery.to", is("Mr Wang, GM"))
                .body("rounds[1].delivery.channel", is("meeting"));
        move(id, "customer-answer", CHEAPER).then().statusCode(200).body("status", is("CHANGES_ASKED"));
        revising(id, "*", "Delivered on 20 April.\nPaid in June.").then().body("status", is("DRAFT"));
        decide(MIA, submitted(id), Map.of("outcome", "approve")).then().statusCode(200);
        move(id, "delivery", HANDED_OVER);
        move(id, "customer-answer", YES)
                .then()
                .statusCode(200)
                .body("status", is("ACCEPTED"))
                .body("revision", is(3))
                .body("rounds.number", contains(1, 2, 3))
                .body("rounds.review.outcome", contains("return", "approve", "approve"))
                .body("rounds[0].review.comment", is("Name the day"))
                .body("rounds[1].customerAnswer.comment", is("Two weeks sooner, please"))
                .body("rounds[2].customerAnswer.reply", is("accept"));
        String older = as(ADA).queryParam("limit", 2)
                .get("/api/proposals/{id}/versions", id)
                .then()
                .body("items.number", contains(3, 2))
                .body("items.submittedByName", contains("Ada Test", "Ada Test"))
                .extract()
                .path("next");
        as(ADA).queryParam("after", older)
                .get("/api/proposals/{id}/versions", id)
                .then()
                .body("items.number", contains(1))
                .body("next", nullValue());
        as(ADA).get("/api/proposals/{id}/versions/1/diff/3", id)
                .then()
                .statusCode(200)
                .body("parts.name", contains("sections/Delivery"))
                .body("parts[0].lines.change", contains("CHANGED", "SAME"))
                .body("parts[0].lines[0].pieces.findAll {it.change == 'ADDED'}.text", contains("on", "20 April"));
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .extracting(Object::getClass)
                .isEqualTo(List.of(
                        ProposalDrafted.class,
                        ProposalSubmitted.class,
                        ProposalReviewed.class,
                        ProposalRevised.class,
                        ProposalSubmitted.class,
                        ProposalReviewed.class,
                        ProposalDelivered.class,
                        ProposalChangesAsked.class,
                        ProposalRevised.class,
                        ProposalSubmitted.class,
                        ProposalReviewed.class,
                        ProposalDelivered.class,
                        ProposalAccepted.class)));
    }

    @Test
    void W5_1_the_reviewer_says_so_on_the_proposals_own_page() {
        String id = drafting(ADA, Given.deal(ADA), "in May").path("id");
        as(ADA).get("/api/proposals/{id}/approval-plan", id).then().statusCode(200);
        reviewing(MIA, id, Map.of("outcome", "approve"))
                .then()
                .statusCode(409)
                .body("code", is("proposal.not-in-review"));
        submitted(id);
        reviewing(ADA, id, Map.of("outcome", "approve")).then().statusCode(403).body("code", is("approval.own"));
        reviewing(BEN, id, Map.of("outcome", "approve")).then().statusCode(404);
        reviewing(DIRA, id, Map.of("outcome", "approve"))
                .then()
                .statusCode(403)
                .body("code", is("approval.not-approver"));
        reviewing(MIA, id, Map.of("outcome", "return"))
                .then()
                .statusCode(422)
                .body("code", is("approval.comment-missing"));
        reviewing(MIA, id, Map.of("outcome", "approve", "revision", 7))
                .then()
                .statusCode(409)
                .body("code", is("approval.subject-changed"));
        reviewing(MIA, id, Map.of("outcome", "return", "comment", "Name the day"))
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"))
                .body("rounds[0].review.comment", is("Name the day"));
        reviewing(BEN, id, Map.of("outcome", "approve")).then().statusCode(404);
    }

    @Test
    void a_submitted_version_stays_as_it_is_even_in_the_database() {
        String id = drafting(ADA, Given.deal(ADA), "in May").path("id");
        String approval = submitted(id);
        assertThatThrownBy(
                        () -> Rows.execute("update proposal_version set offer = '{}' where proposal_id = '" + id + "'"))
                .hasStackTraceContaining("stays as it is");
        as(ADA).body(Map.of())
                .post("/api/approvals/{id}/withdrawal", approval)
                .then()
                .statusCode(200);
        revising(id, "*", "in April").then().statusCode(200).body("revision", is(2));
        as(ADA).get("/api/proposals/{id}/versions/1", id).then().body("sections[0].body", is("in May"));
        await().untilAsserted(() ->
                assertThat(Broker.events(ContractEvent.TOPIC, id)).hasAtLeastOneElementOfType(ProposalTakenBack.class));
    }

    @Test
    void taken_back_and_submitted_again_as_it_was_it_stays_the_same_version() {
        String id = drafting(ADA, Given.deal(ADA), "in May").path("id");
        as(ADA).body(Map.of()).post("/api/approvals/{id}/withdrawal", submitted(id));
        submitting(id).then().statusCode(200).body("revision", is(1)).body("status", is("IN_REVIEW"));
    }

    @Test
    void the_customers_answer_has_its_reason_and_its_day() {
        String id = drafting(ADA, Given.deal(ADA), "in May").path("id");
        move(id, "customer-answer", YES).then().statusCode(409).body("code", is("proposal.status"));
        decide(MIA, submitted(id), Map.of("outcome", "approve"));
        move(
                        id,
                        "delivery",
                        Map.of(
                                "channel",
                                "e-mail",
                                "to",
                                "Mr Wang",
                                "on",
                                LocalDate.now().plusDays(3).toString()))
                .then()
                .statusCode(409)
                .body("code", is("proposal.date-ahead"));
        move(id, "delivery", HANDED_OVER).then().statusCode(200);
        move(id, "customer-answer", Map.of("answer", "ask-for-changes", "saidBy", "Mr Wang"))
                .then()
                .statusCode(422)
                .body("code", is("proposal.comment-missing"));
        move(id, "customer-answer", Map.of("answer", "accept", "saidBy", "Mr Wang", "on", "2020-01-01"))
                .then()
                .statusCode(409)
                .body("code", is("proposal.answer-early"));
        as(BEN).body(YES).post("/api/proposals/{id}/customer-answer", id).then().statusCode(404);
        as(DIRA).body(YES)
                .post("/api/proposals/{id}/customer-answer", id)
                .then()
                .statusCode(403);
    }

    @Test
    void R5_22_acceptance_5_without_recorded_intent_there_is_no_proposal() {
        rules("{requiresIntent: true}");
        var opened = opened(ADA);
        told(opened);
        drafting(ADA, opened.dealId(), "in May").then().statusCode(409).body("code", is("proposal.no-intent"));
        told(intent(opened));
        drafting(ADA, opened.dealId(), "in May").then().statusCode(201);
        told(new DealChanged(
                Uuid7.next(), Instant.now(), "east", opened.dealId(), opened.accountId(), "Renamed", ADA.id(), null));
        drafting(ADA, opened.dealId(), "in June").then().statusCode(201).body("dealName", is("Renamed"));
    }

    @Test
    void shows_todays_names_and_belongs_to_todays_owner() {
        var opened = opened(ADA);
        told(opened);
        String id = drafting(ADA, opened.dealId(), "in May").path("id");
        told(new DealChanged(
                Uuid7.next(), Instant.now(), "east", opened.dealId(), opened.accountId(), "Cranes II", BEN.id(), null));
        as(BEN).get("/api/proposals/{id}", id)
                .then()
                .statusCode(200)
                .body("dealName", is("Cranes II"))
                .body("ownerName", is("Ben Test"));
        as(ADA).get("/api/proposals/{id}", id).then().statusCode(404);
    }

    @Test
    void A7_16_names_everything_that_shows_no_tailoring_in_the_callers_language() {
        rules("{tailoring: {industry: true, rigidNeeds: true, objections: [price, data-security], evidence: true}}");
        var thin = new HashMap<String, Object>(offer("in May"));
        thin.put("dealId", Given.deal(ADA));
        thin.put(
                "objections",
                List.of(Map.of("topic", "price", "objection", "Too dear", "answer", "It pays back in a year")));
        String id = as(ADA).body(thin).post("/api/proposals").path("id");
        as(ADA).header("Accept-Language", "zh-CN")
                .body(Map.of())
                .post("/api/proposals/{id}/submission", id)
                .then()
                .statusCode(409)
                .body("code", is("proposal.not-ready"))
                .body(
                        "violations.field",
                        contains("tailoring.industry", "tailoring.needs", "objections", "objections[0].evidence"))
                .body("violations[3].message", containsString("Too dear"))
                .body("violations[0].message", is("请说明方案如何针对客户所在行业。"));
        assertThat(Rows.count("select count(*) from approval where subject_id = ?", UUID.fromString(id)))
                .isZero();
    }

    @Test
    void W5_2_an_agreement_waits_for_the_customers_yes() {
        rules("{requiredForContract: true}");
        var deal = Given.deal(ADA);
        String contract = Given.drafting(ADA, Given.contract(deal)).path("id");
        post(ADA, contract, "submission", Map.of())
                .then()
                .statusCode(409)
                .body("code", is("contract.not-ready"))
                .body("violations.field", contains("proposal"));
        String id = drafting(ADA, deal, "in May").path("id");
        decide(MIA, submitted(id), Map.of("outcome", "approve"));
        move(id, "delivery", HANDED_OVER);
        move(id, "customer-answer", YES);
        post(ADA, contract, "submission", Map.of()).then().statusCode(200);
    }

    @Test
    void H1_a_contract_waits_for_recorded_intent() {
        rules("{intentForContract: true}");
        var opened = opened(ADA);
        told(opened);
        String contract = Given.drafting(ADA, Given.contract(opened.dealId())).path("id");
        post(ADA, contract, "submission", Map.of()).then().statusCode(409).body("violations.field", contains("intent"));
        told(intent(opened));
        post(ADA, contract, "submission", Map.of()).then().statusCode(200);
    }

    @Test
    void R1_3_what_is_needed_inside_is_agreed_before_the_customer_is_promised_it() {
        rules("{resourcesBeforeDelivery: true}");
        String id = drafting(ADA, Given.deal(ADA), "in May").path("id");
        var asked = Map.of("request", "Two engineers for the trial week", "neededOn", "2026-04-20");
        asking(id, asked, GONE).then().statusCode(422).body("code", is("proposal.resource-unknown"));
        asking(id, asked, NILS).then().statusCode(422);
        String request = asking(id, asked, CLEO)
                .then()
                .statusCode(201)
                .body("ownerName", is("Cleo Test"))
                .body("agreed", equalTo(null))
                .extract()
                .path("id");
        decide(MIA, submitted(id), Map.of("outcome", "approve"));
        move(id, "delivery", HANDED_OVER)
                .then()
                .statusCode(409)
                .body("code", is("proposal.not-ready"))
                .body("violations[0].message", containsString("Two engineers"));
        answering(ADA, id, request, true).then().statusCode(403);
        answering(BEN, id, request, true).then().statusCode(404);
        as(CLEO).get("/api/proposals/{id}/resources/{r}", id, request).then().statusCode(200);
        as(CLEO).get("/api/proposals/{id}/resources", id).then().statusCode(404);
        answering(CLEO, id, request, true)
                .then()
                .statusCode(200)
                .body("agreed", is(true))
                .header("ETag", "\"1\"");
        answering(CLEO, id, request, false).then().statusCode(409).body("code", is("proposal.resource-answered"));
        as(ADA).get("/api/proposals/{id}/resources", id).then().body("answer", contains("From Monday on"));
        move(id, "delivery", HANDED_OVER).then().statusCode(200);
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, id))
                .hasAtLeastOneElementOfType(ResourceAsked.class)
                .hasAtLeastOneElementOfType(ResourceAnswered.class));
    }

    @Test
    void shows_in_lists_page_by_page() {
        var deal = Given.deal(ADA);
        String first = drafting(ADA, deal, "a").path("id");
        String second = drafting(ADA, deal, "b").path("id");
        String next = as(ADA).queryParam("limit", 1)
                .queryParam("dealId", deal)
                .get("/api/proposals")
                .then()
                .body("items.id", contains(second))
                .extract()
                .path("next");
        as(ADA).queryParam("limit", 1)
                .queryParam("dealId", deal)
                .queryParam("after", next)
                .get("/api/proposals")
                .then()
                .body("items.id", contains(first))
                .body("next", equalTo(null));
        as(DIRA).queryParam("owner", ADA.id()).get("/api/proposals").then().body("items.id", hasItem(second));
        as(NILS).queryParam("region", "east").get("/api/proposals").then().statusCode(403);
        as(ADA).queryParam("status", "ACCEPTED").get("/api/proposals").then().body("items.id", not(hasItem(first)));
    }

    @Test
    void leaves_no_table_open_to_other_regions() {
        Isolation.isComplete();
    }

    private static void rules(String proposals) {
        GivenPlaybook.in("east", RULES.formatted(proposals));
    }

    private static void told(AccountEvent event) {
        Broker.publish(event);
        await().until(() -> Given.applied(event));
    }

    private static DealIntentRecorded intent(DealOpened deal) {
        return new DealIntentRecorded(
                Uuid7.next(),
                Instant.now(),
                deal.region(),
                deal.dealId(),
                deal.accountId(),
                ADA.id(),
                LocalDate.parse("2026-01-05"),
                ADA.id());
    }

    private static Map<String, Object> offer(String delivery) {
        return Map.of(
                "title",
                "Crane control for pier 4",
                "total",
                Map.of("amount", "12000", "currency", "CNY"),
                "sections",
                List.of(Map.of("heading", "Delivery", "body", delivery)));
    }

    private static Response drafting(TestPeople person, UUID deal, String delivery) {
        var body = new HashMap<String, Object>(offer(delivery));
        body.put("dealId", deal);
        return as(person).body(body).post("/api/proposals");
    }

    private static Response revising(String id, String version, String delivery) {
        return as(ADA).header("If-Match", version).body(offer(delivery)).put("/api/proposals/{id}", id);
    }

    private static Response submitting(String id) {
        return move(id, "submission", Map.of());
    }

    private static Response reviewing(TestPeople person, String id, Map<String, ?> word) {
        return as(person).body(word).post("/api/proposals/{id}/review", id);
    }

    private static String submitted(String id) {
        return submitting(id)
                .then()
                .statusCode(200)
                .body("status", is("IN_REVIEW"))
                .extract()
                .path("approvalId");
    }

    private static Response move(String id, String move, Map<String, ?> body) {
        return as(ADA).body(body).post("/api/proposals/{id}/" + move, id);
    }

    private static Response asking(String id, Map<String, String> asked, TestPeople owner) {
        var body = new HashMap<>(asked);
        body.put("ownerId", owner.id());
        return as(ADA).body(body).post("/api/proposals/{id}/resources", id);
    }

    private static Response answering(TestPeople person, String id, String request, boolean agreed) {
        return as(person)
                .body(Map.of("agreed", agreed, "answer", "From Monday on"))
                .post("/api/proposals/{id}/resources/{request}/answer", id, request);
    }
}
