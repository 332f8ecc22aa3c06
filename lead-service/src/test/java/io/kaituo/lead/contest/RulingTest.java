package io.kaituo.lead.contest;

import static io.kaituo.lead.contest.GivenContest.answer;
import static io.kaituo.lead.contest.GivenContest.appeal;
import static io.kaituo.lead.contest.GivenContest.contest;
import static io.kaituo.lead.contest.GivenContest.id;
import static io.kaituo.lead.contest.GivenContest.last;
import static io.kaituo.lead.contest.GivenContest.register;
import static io.kaituo.lead.contest.GivenContest.rule;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.events.ContestEvent.Loser;
import io.kaituo.events.ContestEvent.OwnershipContested;
import io.kaituo.events.ContestEvent.OwnershipDecided;
import io.kaituo.events.LeadEndEvent.LeadDisqualified;
import io.kaituo.events.LeadEvent;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Two reps want one company: a manager rules. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulingTest {

    private GivenContest given;

    @BeforeEach
    void two_reps_want_one_company() {
        given = new GivenContest();
    }

    @Test
    void R5_4_is_asked_of_the_managers_of_both() {
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, given.second))
                .last()
                .isInstanceOfSatisfying(OwnershipContested.class, contested -> {
                    assertThat(contested.ownerId()).isEqualTo(ADA.id());
                    assertThat(contested.firstLeadId()).hasToString(given.first);
                    assertThat(contested.firstOwnerId()).isEqualTo(CLEO.id());
                }));
    }

    @Test
    void R5_4_is_made_with_both_histories_side_by_side() {
        as(CLEO).body(Map.of("channel", "phone", "summary", "They want a sample"))
                .post("/api/leads/{id}/contacts", given.first);
        as(MIA).body(Map.of("ownerId", BEN.id(), "reason", "Ada is away"))
                .post("/api/leads/{id}/assignment", given.second);
        for (var manager : new TestPeople[] {MAX, MIA, DIRA}) {
            contest(manager, given.first)
                    .statusCode(200)
                    .body("open", is(true))
                    .body("leads.id", contains(given.first, given.second))
                    .body("leads.ownerName", contains("Cleo Test", "Ben Test"))
                    .body("leads.registeredByName", contains("Cleo Test", "Ada Test"))
                    .body("leads.reasons", contains(List.of(), List.of("SAME_NAME")))
                    .body("leads.phone", contains("13812345678", "13987654321"))
                    .body("leads[0].contacts.summary", contains("They want a sample"))
                    .body("leads[1].ownerChanges.fromName", contains("Ada Test"))
                    .body("leads[1].ownerChanges.toName", contains("Ben Test"))
                    .body("leads[1].ownerChanges.givenByName", contains("Mia Test"))
                    .body("leads[1].ownerChanges.reason", contains("Ada is away"));
        }
    }

    @Test
    void R5_4_knows_who_says_to_have_collected_first_but_goes_by_the_servers_clock() {
        String offline = register(
                BEN,
                given.company,
                Map.of("collectedAt", Instant.now().minus(Duration.ofDays(1)).toString()));
        as(MIA).get("/api/leads/{id}", offline).then().body("contested", is(true));
        contest(MIA, offline)
                .body("leads.id", contains(given.first, given.second, offline))
                .body("leads.collectedBeforeFirst", contains(false, false, true))
                .body("leads.contested", contains(false, true, true));
    }

    @Test
    void shows_a_rep_their_own_side_and_that_there_is_another() {
        contest(ADA, given.second)
                .statusCode(200)
                .body("firstLeadId", equalTo(null))
                .body("leads.id", contains(null, given.second))
                .body("leads.ownerName", contains("C**", "Ada Test"))
                .body("leads.phone", contains("138**78", "13987654321"));
    }

    @Test
    void concerns_nobody_else() {
        for (var stranger : new TestPeople[] {BEN, NILS, NORA}) {
            contest(stranger, given.first).statusCode(404);
        }
        contest(LEX, given.first).statusCode(403);
        rule(NORA, given.second, ADA).then().statusCode(404);
        for (var rep : new TestPeople[] {ADA, CLEO, LEX}) {
            rule(rep, given.second, ADA).then().statusCode(403);
        }
        appeal(MIA, given.second).statusCode(404);
        answer(ADA, given.second, UUID.randomUUID().toString(), true).statusCode(403);
    }

    @Test
    void R5_4_gives_the_company_to_one_and_closes_the_lead_of_the_other() {
        rule(MIA, given.second, ADA)
                .then()
                .statusCode(200)
                .body("open", is(false))
                .body("leads.status", contains("DISQUALIFIED", "NEW"))
                .body("leads[0].duplicateOf", is(given.second))
                .body("rulings.ownerName", contains("Ada Test"))
                .body("rulings.ruledByName", contains("Mia Test"))
                .body("rulings.reason", contains("Met the buyer"));
        String registered = as(CLEO).get("/api/leads/{id}", given.first).path("registeredAt");
        as(ADA).get("/api/leads/{id}", given.second)
                .then()
                .body("contested", is(false))
                .body("firstRegisteredAt", is(registered));
        assertThat(Rows.of(
                        "select lead_id from ownership_claim where lead_id in (?, ?)",
                        id(given.first),
                        id(given.second)))
                .singleElement()
                .isEqualTo(Map.of("lead_id", id(given.second)));
        assertThat(Rows.count("select count(*) from deadline where subject = ? and state = 'OPEN'", id(given.first)))
                .isZero();
        assertThat(decided(given.second)).satisfies(event -> {
            assertThat(event.ownerId()).isEqualTo(ADA.id());
            assertThat(event.losers()).containsExactly(new Loser(id(given.first), CLEO.id()));
            assertThat(event.firstRegisteredAt()).isEqualTo(Instant.parse(registered));
        });
        assertThat(last(given.first, LeadDisqualified.class).reason()).isEqualTo("duplicate");
        register(CLEO, given.company, Map.of());
        contest(MAX, given.first).body("open", is(true)).body("leads", hasSize(3));
    }

    @Test
    void R5_4_may_confirm_who_came_first() {
        rule(MAX, given.first, CLEO)
                .then()
                .statusCode(200)
                .body("leads.status", contains("NEW", "DISQUALIFIED"))
                .body("leads.contested", contains(false, false));
    }

    @Test
    void R5_4_puts_back_what_its_owner_had_taken_off_the_list() {
        takeOff(given.first).statusCode(200);
        rule(MAX, given.first, CLEO).then().statusCode(200).body("leads.status", contains("NEW", "DISQUALIFIED"));
        as(CLEO).get("/api/leads/{id}/deadlines", given.first).then().body("kind", not(hasItem("reapproach")));
        takeOff(given.first).statusCode(200);
        as(CLEO).get("/api/leads/{id}/disqualifications", given.first)
                .then()
                .body("endedBy", contains(null, MAX.id()))
                .body("endReason", contains(null, "Met the buyer"));
    }

    @Test
    void is_made_once_and_only_among_those_who_registered() {
        rule(MIA, given.second, BEN).then().statusCode(409).body("code", is("lead.not-a-party"));
        rule(MIA, given.second, GONE).then().statusCode(422).body("code", is("lead.owner-left"));
        as(MIA).body(Map.of("ownerId", ADA.id()))
                .post("/api/leads/{id}/ruling", given.second)
                .then()
                .statusCode(400)
                .body("violations.field", contains("reason"));
        rule(MIA, given.second, ADA).then().statusCode(200);
        rule(MAX, given.second, CLEO).then().statusCode(409).body("code", is("lead.not-contested"));
    }

    @Test
    void R5_4_holds_after_conversion_too() {
        as(CLEO).body(Map.of("channel", "phone", "summary", "They want it"))
                .post("/api/leads/{id}/contacts", given.first);
        Response converted = as(CLEO).body(Map.of()).post("/api/leads/{id}/conversion", given.first);
        assertThat(converted.statusCode()).isEqualTo(200);
        String account = converted.path("accountId");

        rule(DIRA, given.second, ADA)
                .then()
                .statusCode(200)
                .body("leads.status", contains("CONVERTED", "DISQUALIFIED"))
                .body("leads.ownerName", contains("Ada Test", "Ada Test"));

        assertThat(decided(given.first)).satisfies(event -> {
            assertThat(event.ownerId()).isEqualTo(ADA.id());
            assertThat(event.accountId()).hasToString(account);
            assertThat(event.dealId()).hasToString(converted.path("dealId"));
            assertThat(event.losers()).containsExactly(new Loser(id(given.first), CLEO.id()));
        });
        appeal(CLEO, given.first).statusCode(201);
        String appealId = contest(DIRA, given.first).extract().path("rulings[0].appeals[0].id");
        answer(DIRA, given.first, appealId, true)
                .statusCode(200)
                .body("leads.ownerName", contains("Cleo Test", "Ada Test"));
    }

    @Test
    void is_never_rewritten_not_even_in_the_database() {
        rule(MIA, given.second, ADA);
        for (String attempt : new String[] {"update ruling set reason = 'x'", "delete from ruling"}) {
            assertThatThrownBy(() -> Rows.execute(attempt)).rootCause().hasMessageContaining("cannot be changed");
        }
    }

    private static OwnershipDecided decided(String lead) {
        return last(lead, OwnershipDecided.class);
    }

    private static ValidatableResponse takeOff(String lead) {
        return as(CLEO).body(Map.of("reason", "other", "comment", "They moved"))
                .post("/api/leads/{id}/disqualification", lead)
                .then();
    }
}
