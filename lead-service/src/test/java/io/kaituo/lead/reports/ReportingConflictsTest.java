package io.kaituo.lead.reports;

import static io.kaituo.lead.reports.ReportingTest.behind;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Clocks;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How contested registrations ended, as the report tells it. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportingConflictsTest {

    @BeforeEach
    void no_lead_yet() {
        Clocks.stopAll();
        GivenPlaybook.in("east", "leads: {firstContact: {within: 7 d, onOverdue: notify}}");
        Rows.execute("truncate lead cascade");
    }

    @Test
    void R5_4_what_was_ruled_on_contests_and_what_was_appealed_leads_back_to_its_leads() {
        String won = contested("Won " + UUID.randomUUID());
        rule(MIA, won, ADA);
        String lost = contested("Lost " + UUID.randomUUID());
        rule(MIA, lost, CLEO);
        answer(lost, appeal(ADA, lost), false);
        String reversed = contested("Reversed " + UUID.randomUUID());
        rule(MIA, reversed, CLEO);
        answer(reversed, appeal(ADA, reversed), true);
        String waiting = contested("Waiting " + UUID.randomUUID());
        rule(MIA, waiting, ADA);
        appeal(CLEO, waiting);
        String open = contested("Open " + UUID.randomUUID());
        registered(CLEO, "郑州宏骊贸易有限公司");
        String apart = registered(ADA, "宏骊贸易(郑州)");
        as(MIA).body(Map.of("reason", "Another licence"))
                .post("/api/leads/{id}/contest/dismissal", apart)
                .then()
                .statusCode(200);

        var report = as(MIA).get("/api/leads/reports/conflicts").then().statusCode(200);
        report.body("rows.ownerId", is(List.of(ADA.id())))
                .body("rows[0].records", is(6))
                .body("rows[0].contested", is(1));
        assertThat(Map.of(
                        "open", behind(MIA, report.extract().path("rows[0].drillDown")),
                        "contests", counted(report, "contests"),
                        "won", counted(report, "won"),
                        "lost", counted(report, "lost"),
                        "dismissed", counted(report, "dismissed"),
                        "appealsPending", counted(report, "appealsPending"),
                        "appealsGranted", counted(report, "appealsGranted"),
                        "appealsRefused", counted(report, "appealsRefused")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "open", List.of(open),
                        "contests", List.of(apart, open, waiting, reversed, lost, won),
                        "won", List.of(waiting, reversed, won),
                        "lost", List.of(lost),
                        "dismissed", List.of(apart),
                        "appealsPending", List.of(waiting),
                        "appealsGranted", List.of(reversed),
                        "appealsRefused", List.of(lost)));

        as(MAX).get("/api/leads/reports/conflicts")
                .then()
                .body("rows.ownerId", is(List.of(CLEO.id())))
                .body("rows[0].contests.leads", is(0))
                .body("rows[0].contests.drillDown", is((Object) null));
        as(MAX).get("/api/leads/reports/conflicts/leads?rep=" + ADA.id()).then().statusCode(404);
        as(MAX).get("/api/leads/reports/conflicts/leads").then().body("items", is(List.of()));
        as(LEX).get("/api/leads/reports/conflicts/leads").then().statusCode(403);
        as(MIA).get("/api/leads/reports/conflicts.csv")
                .then()
                .body(containsString("won.leads,won.drillDown"))
                .body(containsString("&outcome=WON"));
    }

    /** The ids behind one of the numbers about contests, as many as it says. */
    private static List<String> counted(ValidatableResponse conflicts, String number) {
        List<String> ids = behind(MIA, conflicts.extract().path("rows[0]." + number + ".drillDown"));
        conflicts.body("rows[0]." + number + ".leads", is(ids.size()));
        return ids;
    }

    /** A company of Cleo's that Ada registers too. */
    private static String contested(String company) {
        registered(CLEO, company);
        return registered(ADA, company);
    }

    private static String registered(TestPeople rep, String company) {
        return await("the playbook")
                .until(
                        () -> as(rep).body(Map.of("companyName", company, "source", "fair"))
                                .post("/api/leads")
                                .path("id"),
                        Objects::nonNull);
    }

    private static void rule(TestPeople manager, String lead, TestPeople owner) {
        as(manager)
                .body(Map.of("ownerId", owner.id(), "reason", "Met the buyer"))
                .post("/api/leads/{id}/ruling", lead)
                .then()
                .statusCode(200);
    }

    private static String appeal(TestPeople loser, String lead) {
        return as(loser)
                .body(Map.of("reason", "I have been there since May"))
                .post("/api/leads/{id}/appeals", lead)
                .then()
                .statusCode(201)
                .extract()
                .path("rulings[0].appeals[0].id");
    }

    private static void answer(String lead, String appeal, boolean granted) {
        as(DIRA).body(Map.of("granted", granted, "comment", "Looked at it again"))
                .post("/api/leads/{id}/appeals/{appeal}/answer", lead, appeal)
                .then()
                .statusCode(200);
    }
}
