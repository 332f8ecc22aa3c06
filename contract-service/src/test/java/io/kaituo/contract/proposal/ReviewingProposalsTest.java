package io.kaituo.contract.proposal;

import static io.kaituo.contract.Given.decide;
import static io.kaituo.contract.proposal.GivenProposals.HANDED_OVER;
import static io.kaituo.contract.proposal.GivenProposals.YES;
import static io.kaituo.contract.proposal.GivenProposals.drafting;
import static io.kaituo.contract.proposal.GivenProposals.move;
import static io.kaituo.contract.proposal.GivenProposals.revising;
import static io.kaituo.contract.proposal.GivenProposals.rules;
import static io.kaituo.contract.proposal.GivenProposals.submitted;
import static io.kaituo.contract.proposal.GivenProposals.submitting;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.contract.Given;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ProposalEvent.ProposalAccepted;
import io.kaituo.events.ProposalEvent.ProposalChangesAsked;
import io.kaituo.events.ProposalEvent.ProposalDelivered;
import io.kaituo.events.ProposalEvent.ProposalDrafted;
import io.kaituo.events.ProposalEvent.ProposalReviewed;
import io.kaituo.events.ProposalEvent.ProposalRevised;
import io.kaituo.events.ProposalEvent.ProposalSubmitted;
import io.kaituo.events.ProposalEvent.ProposalTakenBack;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Round after round, until the customer takes a proposal (W5.1). */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewingProposalsTest {

    private static final Map<String, String> CHEAPER =
            Map.of("answer", "ask-for-changes", "comment", "Two weeks sooner, please", "saidBy", "Mr Wang");

    @BeforeEach
    void a_playbook_that_asks_for_nothing() {
        rules("{}");
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

    private static Response reviewing(TestPeople person, String id, Map<String, ?> word) {
        return as(person).body(word).post("/api/proposals/{id}/review", id);
    }
}
