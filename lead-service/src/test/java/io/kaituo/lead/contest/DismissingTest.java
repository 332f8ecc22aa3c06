package io.kaituo.lead.contest;

import static io.kaituo.lead.contest.GivenContest.contest;
import static io.kaituo.lead.contest.GivenContest.last;
import static io.kaituo.lead.contest.GivenContest.register;
import static io.kaituo.lead.contest.GivenContest.rule;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.kaituo.events.ContestEvent.ContestDismissed;
import io.kaituo.events.ContestEvent.OwnershipContested;
import io.kaituo.events.LeadEvent;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Companies that only sound alike are contested too, until a manager rules or keeps them apart. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DismissingTest {

    private GivenContest given;

    @BeforeEach
    void two_reps_want_one_company() {
        given = new GivenContest();
    }

    @Test
    void R5_4_scenario_3_another_spelling_of_the_company_is_contested_too() {
        String a = register(CLEO, "郑州宏骁贸易有限公司", Map.of());
        String b = register(ADA, "宏骁贸易(郑州)", Map.of());
        as(CLEO).get("/api/leads/{id}", a).then().body("contested", is(false));
        as(ADA).get("/api/leads/{id}", b).then().body("contested", is(true));
        contest(MIA, b).body("leads.id", contains(a, b)).body("leads.sameName", contains(true, false));
        rule(MIA, b, ADA).then().statusCode(200).body("rulings.reason", contains("Met the buyer"));
        String c = register(BEN, "郑州宏骁贸易有限公司", Map.of());
        contest(MIA, c).body("leads.id", contains(a, b, c)).body("leads.contested", contains(false, false, true));
    }

    @Test
    void R5_4_what_only_sounded_alike_is_kept_apart_by_a_manager_with_a_reason() {
        String a = register(CLEO, "郑州宏骥贸易有限公司", Map.of());
        String b = register(ADA, "宏骥贸易(郑州)", Map.of());
        dismiss(ADA, b).statusCode(403);
        dismiss(NORA, b).statusCode(404);
        dismiss(MIA, given.second).statusCode(409).body("code", is("lead.contest-by-name"));
        dismiss(MIA, b).statusCode(200).body("open", is(false));
        as(ADA).get("/api/leads/{id}", b).then().body("contested", is(false)).body("status", is("NEW"));
        contest(MAX, a).body("leads.id", contains(a));
        assertThat(last(b, ContestDismissed.class).over()).isTrue();
        assertThat(Rows.of("select reason from contest_dismissal where lead_id = ?", UUID.fromString(b)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("reason", "Another licence"));
        dismiss(MIA, b).statusCode(409);
    }

    @Test
    void R5_4_a_namesake_of_what_only_sounded_alike_is_not_set_free_with_it() {
        String a = register(CLEO, "洛阳锦程物流有限公司", Map.of());
        String b = register(ADA, "锦程物流(洛阳)", Map.of());
        String c = register(BEN, "锦程物流(洛阳)", Map.of());
        contest(MIA, c).body("leads.id", contains(a, b, c)).body("leads.contested", contains(false, true, true));
        dismiss(MIA, c).statusCode(409).body("code", is("lead.contest-by-name"));
        dismiss(MIA, b).statusCode(200).body("open", is(false)).body("leads.id", contains(a, b));
        contest(MIA, c).body("leads.id", contains(b, c)).body("leads.contested", contains(false, true));
        contest(MAX, a).body("leads.id", contains(a)).body("open", is(false));
        dismiss(MIA, c).statusCode(409).body("code", is("lead.contest-by-name"));
        assertThat(last(b, ContestDismissed.class).over()).isTrue();
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, c))
                .last()
                .isInstanceOfSatisfying(OwnershipContested.class, told -> assertThat(told.firstLeadId())
                        .hasToString(b)));
        rule(MIA, c, ADA).then().statusCode(200).body("leads.status", contains("NEW", "DISQUALIFIED"));
    }

    private static ValidatableResponse dismiss(TestPeople person, String lead) {
        return as(person)
                .body(Map.of("reason", "Another licence"))
                .post("/api/leads/{id}/contest/dismissal", lead)
                .then();
    }
}
