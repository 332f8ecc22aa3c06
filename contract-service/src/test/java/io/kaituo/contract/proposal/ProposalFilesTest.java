package io.kaituo.contract.proposal;

import static io.kaituo.contract.attachments.GivenFiles.file;
import static io.kaituo.contract.attachments.GivenFiles.pdf;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalFilesTest {

    @BeforeEach
    void managers_review() {
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
    }

    @Test
    void lie_with_it_for_those_who_see_it() {
        String id = draft();
        String slides = file(ADA, "proposals", id, "方案.pdf", pdf())
                .then()
                .statusCode(201)
                .body("proposalId", is(id))
                .extract()
                .path("id");
        as(MIA).get("/api/proposals/{id}/attachments", id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", is(slides));
        for (TestPeople stranger : new TestPeople[] {MAX, NORA}) {
            file(stranger, "proposals", id, "a.pdf", pdf()).then().statusCode(404);
            as(stranger)
                    .get("/api/proposals/{id}/attachments/{file}/content", id, slides)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void stay_while_somebody_decides_and_are_over_with_it() {
        String id = draft();
        String first = file(ADA, "proposals", id, "a.pdf", pdf()).path("id");
        String second = file(ADA, "proposals", id, "b.pdf", pdf()).path("id");
        as(ADA).delete("/api/proposals/{id}/attachments/{file}", id, first)
                .then()
                .statusCode(204);
        as(ADA).body("{}").post("/api/proposals/{id}/submission", id).then().statusCode(200);
        as(ADA).delete("/api/proposals/{id}/attachments/{file}", id, second)
                .then()
                .statusCode(409)
                .body("code", is("attachment.kept"));
        as(MIA).body(Map.of("outcome", "reject", "comment", "Not our market"))
                .post("/api/proposals/{id}/review", id)
                .then()
                .statusCode(200);
        file(ADA, "proposals", id, "late.pdf", pdf())
                .then()
                .statusCode(409)
                .body("code", is("attachment.proposal-over"));
    }

    private static String draft() {
        return as(ADA).body(Map.of(
                        "dealId",
                        Given.deal(ADA),
                        "title",
                        "Crane control for pier 4",
                        "total",
                        Map.of("amount", "12000.00", "currency", "CNY")))
                .post("/api/proposals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
