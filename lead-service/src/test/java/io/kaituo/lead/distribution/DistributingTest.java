package io.kaituo.lead.distribution;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.kaituo.events.LeadEvent;
import io.kaituo.events.LeadOwnerEvent;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.LeadOwnerEvent.LeadsReassigned;
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
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DistributingTest {

    private final String campaign = "fair " + UUID.randomUUID();

    @BeforeEach
    void a_week_for_the_first_contact_and_nobody_carries_anything() {
        GivenPlaybook.in("east", "leads: {firstContact: {within: 7 d, onOverdue: notify}}");
        Rows.execute("update lead set status = 'DISQUALIFIED' where region = 'east'");
    }

    @Test
    void R5_5_a_campaigns_list_is_proposed_evenly_and_nothing_happens_yet() {
        carried(ADA, 4);
        carried(BEN, 2);
        var leads = listed(6);
        propose(MIA)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/leads/distribution/"))
                .body("status", is("PROPOSED"))
                .body("unplaced", is(0))
                .body("shares.find { it.ownerId == '%s' }.carried".formatted(ADA.id()), is(4))
                .body("shares.find { it.ownerId == '%s' }.added".formatted(ADA.id()), is(2))
                .body("shares.find { it.ownerId == '%s' }.added".formatted(BEN.id()), is(4))
                .body("shares.ownerId", not(hasItem(GONE.id())))
                .body("shares.ownerId", not(hasItem(CLEO.id())))
                .body("assignments.because", everyItem(is("LEAST_BURDENED")))
                .body("away", empty())
                .body("assignments.companyName", everyItem(containsString("Pier")));
        as(MIA).get("/api/leads/{id}", leads.get(0)).then().body("ownerId", is(MIA.id()));
    }

    @Test
    void R5_5_a_confirmed_one_gives_every_lead_at_once_and_starts_the_clocks() {
        var leads = listed(4);
        String id = propose(MIA).path("id");
        put(MIA, id, 0, Map.of("confirmed", true))
                .statusCode(200)
                .body("status", is("CONFIRMED"))
                .body("version", is(1))
                .body("confirmedByName", is("Mia Test"));
        for (String lead : leads) {
            as(MIA).get("/api/leads/{id}", lead)
                    .then()
                    .body("ownerId", not(MIA.id()))
                    .body("status", is("NEW"))
                    .body("firstContactDue", notNullValue());
            assertThat(Rows.count(
                            "select count(*) from deadline where subject = ? and state = 'OPEN' and kind = 'first-contact'",
                            UUID.fromString(lead)))
                    .isOne();
            await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, lead))
                    .filteredOn(LeadReassigned.class::isInstance)
                    .singleElement()
                    .extracting("batchId", "fromOwnerId", "reassignedBy", "reason")
                    .containsExactly(UUID.fromString(id), MIA.id(), MIA.id(), campaign));
        }
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, id))
                .singleElement()
                .isInstanceOfSatisfying(LeadsReassigned.class, together -> assertThat(together.shares())
                        .extracting(LeadOwnerEvent.Share::leads)
                        .containsExactly(2, 2)));
        as(ADA).get("/api/leads?owner=" + ADA.id()).then().body("items", hasSize(org.hamcrest.Matchers.greaterThan(1)));
    }

    @Test
    void the_manager_edits_it_first() {
        var leads = listed(2);
        String id = propose(MIA).path("id");
        put(MIA, id, 0, Map.of("assignments", List.of(move(leads.get(0), BEN), move(leads.get(1), null))))
                .statusCode(200)
                .body("status", is("PROPOSED"))
                .body("unplaced", is(1));
        put(MIA, id, 0, Map.of("confirmed", true)).statusCode(412);
        put(MIA, id, 1, Map.of("confirmed", true)).statusCode(200);
        as(BEN).get("/api/leads/{id}", leads.get(0)).then().statusCode(200);
        as(MIA).get("/api/leads/{id}", leads.get(1)).then().body("ownerId", is(MIA.id()));
        put(MIA, id, 2, Map.of("confirmed", true)).statusCode(409).body("code", is("distribution.status"));
    }

    @Test
    void what_changed_since_the_proposal_is_named_and_nothing_happens() {
        var leads = listed(3);
        String id = propose(MIA).path("id");
        as(MIA).body(Map.of("ownerId", BEN.id(), "reason", "knows them"))
                .post("/api/leads/{id}/assignment", leads.get(1))
                .then()
                .statusCode(200);
        put(MIA, id, 0, Map.of("confirmed", true))
                .statusCode(409)
                .body("code", is("distribution.stale"))
                .body("violations.field", contains(leads.get(1)))
                .body("violations[0].message", containsString("another owner"));
        as(MIA).get("/api/leads/{id}", leads.get(0)).then().body("ownerId", is(MIA.id()));
        put(MIA, id, 0, Map.of("assignments", List.of(move(leads.get(1), null)), "confirmed", true))
                .statusCode(200);
    }

    @Test
    void R5_5_what_waits_of_a_campaign_is_there_to_choose_until_it_is_distributed() {
        listed(2);
        registered(ADA, campaign);
        waiting(MIA).body("find { it.campaign == '%s' }.leads".formatted(campaign), is(2));
        waiting(MAX).body("campaign", not(hasItem(campaign)));
        waiting(NORA).body("campaign", not(hasItem(campaign)));
        waiting(ADA).statusCode(403);
        put(MIA, propose(MIA).path("id"), 0, Map.of("confirmed", true)).statusCode(200);
        waiting(MIA).body("campaign", not(hasItem(campaign)));
    }

    @Test
    void a_campaign_is_distributed_once() {
        listed(2);
        put(MIA, propose(MIA).path("id"), 0, Map.of("confirmed", true)).statusCode(200);
        propose(MIA).then().statusCode(422).body("code", is("distribution.nothing"));
    }

    @Test
    void leads_that_are_named_may_come_from_anybody_of_the_team() {
        String lead = registered(ADA, null);
        propose(MIA, Map.of("leadIds", List.of(lead), "ownerIds", List.of(BEN.id()), "reason", "Ada is ill"))
                .then()
                .statusCode(201)
                .body("assignments.ownerId", contains(BEN.id()));
        String foreign = registered(CLEO, null);
        propose(MIA, Map.of("leadIds", List.of(lead, foreign)))
                .then()
                .statusCode(422)
                .body("code", is("distribution.not-distributable"));
        propose(DIRA, Map.of("leadIds", List.of(lead, foreign), "region", "east"))
                .then()
                .statusCode(201);
    }

    @Test
    void R2_5_goes_by_territory_where_one_is_drawn() {
        listed(4);
        as(MIA).body(Map.of("places", List.of("Pier"), "industries", List.of()))
                .put("/api/leads/territories/{id}", BEN.id())
                .then()
                .statusCode(200)
                .body("ownerName", is("Ben Test"));
        try {
            propose(MIA).then().body("shares.find { it.ownerId == '%s' }.added".formatted(BEN.id()), is(4));
            as(MIA).body(Map.of("places", List.of(), "industries", List.of()))
                    .put("/api/leads/territories/{id}", BEN.id())
                    .then()
                    .statusCode(428);
            as(ADA).get("/api/leads/territories").then().statusCode(200).body("", empty());
            as(ADA).body(Map.of("places", List.of(), "industries", List.of()))
                    .put("/api/leads/territories/{id}", ADA.id())
                    .then()
                    .statusCode(403);
        } finally {
            Rows.execute("delete from territory");
        }
    }

    @Test
    void is_for_the_manager_of_the_team_and_those_above() {
        listed(2);
        String id = propose(MIA).path("id");
        for (TestPeople foreign : List.of(MAX, NORA)) {
            as(foreign).get("/api/leads/distribution/{id}", id).then().statusCode(404);
            put(foreign, id, 0, Map.of("confirmed", true)).statusCode(404);
            as(foreign).get("/api/leads/distribution").then().body("items.id", not(hasItem(id)));
        }
        for (TestPeople unfit : List.of(ADA, LEX)) {
            as(unfit).get("/api/leads/distribution/{id}", id).then().statusCode(403);
            propose(unfit).then().statusCode(403);
        }
        as(DIRA).get("/api/leads/distribution/{id}", id).then().statusCode(200);
        as(MIA).get("/api/leads/distribution").then().body("items.id", hasItem(id));
        put(MIA, id, 0, Map.of("assignments", List.of(move(registered(MIA, null), ADA))))
                .statusCode(422)
                .body("code", is("distribution.foreign-lead"));
        String own = as(MIA).get("/api/leads/distribution/{id}", id).path("assignments[0].leadId");
        put(MIA, id, 0, Map.of("assignments", List.of(move(own, CLEO))))
                .statusCode(403)
                .body("code", is("lead.foreign-team"));
        propose(MIA, Map.of()).then().statusCode(422).body("code", is("distribution.campaign-or-leads"));
    }

    @Test
    void R5_7_old_records_without_an_owner_are_assigned_together_or_not_at_all() {
        String first = registered(MIA, null);
        String second = registered(MIA, null);
        Rows.execute(
                "update lead set owner_id = null, status = 'POOLED' where id in ('%s', '%s')".formatted(first, second));
        String bens = registered(BEN, null);
        assign(MIA, BEN, first, bens)
                .statusCode(409)
                .body("code", is("assignments.refused"))
                .body("violations.field", contains(bens));
        as(MIA).get("/api/leads/{id}", first).then().body("ownerId", is((String) null));
        String batch = assign(MIA, BEN, first, second)
                .statusCode(200)
                .body("assigned", is(2))
                .extract()
                .path("id");
        as(BEN).get("/api/leads/{id}", second).then().statusCode(200).body("status", is("NEW"));
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, batch))
                .singleElement()
                .extracting("decision", "reason")
                .containsExactly("assignment", "old records"));
        assign(MIA, CLEO, first).statusCode(403);
        assign(MIA, GONE, first).statusCode(422);
        assign(ADA, BEN, first).statusCode(403);
        assign(MAX, CLEO, first).statusCode(409).body("violations.field", contains(first));
    }

    @Test
    void no_table_is_open_to_other_regions() {
        Isolation.isComplete();
    }

    private static ValidatableResponse waiting(TestPeople manager) {
        return as(manager).get("/api/leads/distribution/campaigns").then();
    }

    private Response propose(TestPeople manager) {
        return propose(manager, Map.of("campaign", campaign));
    }

    private static Response propose(TestPeople manager, Map<String, Object> asked) {
        return as(manager).body(asked).post("/api/leads/distribution");
    }

    private static ValidatableResponse put(TestPeople manager, String id, int version, Map<String, Object> body) {
        return as(manager)
                .header("Accept-Language", "en")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/leads/distribution/{id}", id)
                .then();
    }

    private static ValidatableResponse assign(TestPeople manager, TestPeople owner, String... leads) {
        return as(manager)
                .body(Map.of("leadIds", List.of(leads), "ownerId", owner.id(), "reason", "old records"))
                .post("/api/leads/assignments")
                .then();
    }

    private static Map<String, Object> move(String lead, TestPeople owner) {
        return owner == null ? Collections.singletonMap("leadId", lead) : Map.of("leadId", lead, "ownerId", owner.id());
    }

    private void carried(TestPeople owner, int count) {
        for (int i = 0; i < count; i++) {
            registered(owner, null);
        }
    }

    private List<String> listed(int count) {
        var leads = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            leads.add(registered(MIA, campaign));
        }
        return leads;
    }

    private static String registered(TestPeople owner, String campaign) {
        var company = "Pier " + UUID.randomUUID();
        var body = campaign == null
                ? Map.of("companyName", company, "source", "fair")
                : Map.of("companyName", company, "source", "fair", "campaign", campaign);
        return await("the playbook")
                .until(() -> as(owner).body(body).post("/api/leads").path("id"), java.util.Objects::nonNull);
    }
}
