package io.kaituo.lead.ownership;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class CandidatesTest {

    private String lead;

    @BeforeEach
    void ada_has_a_lead() {
        GivenPlaybook.in("east", "leads: {firstContact: {within: 7 d, onOverdue: notify}}");
        lead = as(ADA).body(Map.of("companyName", "Pier " + UUID.randomUUID(), "source", "fair"))
                .post("/api/leads")
                .path("id");
    }

    @Test
    void are_the_owners_colleagues_with_what_they_carry() {
        int open = (int) Rows.count(
                "select count(*) from lead where owner_id = ? and status in ('NEW', 'CONTACTED', 'QUALIFIED')",
                BEN.id());
        as(MIA).get("/api/leads/{id}/candidates", lead)
                .then()
                .statusCode(200)
                .body("ownerId", contains(BEN.id()))
                .body("ownerName", contains("Ben Test"))
                .body("open", contains(open))
                .body("capacity", contains(20))
                .body("full", contains(open >= 20))
                .body("proposed", contains(open < 20));
    }

    @Test
    void of_a_lead_without_an_owner_are_the_managers_own_team() {
        as(ADA).body(Map.of("reason", "Not mine"))
                .post("/api/leads/{id}/return", lead)
                .then()
                .statusCode(200);
        as(MIA).get("/api/leads/{id}/candidates", lead)
                .then()
                .body("ownerId", containsInAnyOrder(ADA.id(), BEN.id()))
                .body("proposed.findAll { it }", everyItem(is(true)));
    }

    @Test
    void are_for_those_who_may_pass_the_lead_on() {
        as(ADA).get("/api/leads/{id}/candidates", lead).then().statusCode(403);
        as(MAX).get("/api/leads/{id}/candidates", lead).then().statusCode(404);
        as(NORA).get("/api/leads/{id}/candidates", lead).then().statusCode(404);
    }
}
