package io.kaituo.contract.contracts;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Plans;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SigningReportingTest {

    private static final String FROM = "2016-01-15";
    private static final String TO = "2016-03-31";

    private String january;
    private String february;

    /** In a year of their own, so that no other test's contracts are among them. */
    @BeforeEach
    void two_of_ada_one_of_cleo_and_what_does_not_count() {
        GivenPlaybook.in("east", Given.ANY_ORDER);
        Rows.execute(
                "update contract set signed_on = '2026-01-01' where signed_on between '2016-01-01' and '2016-12-31'");
        january = signed(ADA, MIA, "2016-01-20");
        february = signed(ADA, MIA, "2016-02-29");
        signed(CLEO, MAX, "2016-02-01");
        signed(ADA, MIA, "2016-01-14");
        signed(ADA, MIA, "2016-04-01");
        String voided = signed(ADA, MIA, "2016-02-02");
        Given.post(MIA, voided, "voiding", Map.of("reason", "wrong party"))
                .then()
                .statusCode(200);
        Rows.execute(
                "update contract set amends = '%s' where id = '%s'".formatted(january, signed(ADA, MIA, "2016-02-03")));
    }

    @Test
    void counts_and_adds_up_what_became_binding_month_by_month() {
        var report = report(DIRA);
        assertThat(report.getList("months.month", String.class)).containsExactly("2016-01", "2016-02");
        assertThat(report.getList("months.contracts", Integer.class)).containsExactly(1, 2);
        assertThat(report.getList("months.total.amount", String.class)).containsExactly("12000.00", "24000.00");
        assertThat(report.getList("months.total.currency", String.class)).containsOnly("CNY");
    }

    @Test
    void each_number_leads_to_exactly_its_contracts() {
        var report = report(MIA);
        assertThat(report.getList("months.contracts", Integer.class)).containsExactly(1, 1);
        as(MIA).get(report.getString("months[0].drillDown")).then().body("items.id", containsInAnyOrder(january));
        as(MIA).get(report.getString("months[1].drillDown")).then().body("items.id", containsInAnyOrder(february));
    }

    @Test
    void is_about_those_the_caller_answers_for() {
        assertThat(report(ADA).getList("months.contracts", Integer.class)).containsExactly(1, 1);
        assertThat(report(BEN).getList("months")).isEmpty();
        as(NORA).queryParam("region", "east")
                .get("/api/reports/signings")
                .then()
                .statusCode(403);
        as(LEX).get("/api/reports/signings").then().statusCode(403);
    }

    @Test
    void covers_a_year_when_nobody_says_and_two_at_most() {
        String to = as(MIA).get("/api/reports/signings")
                .then()
                .statusCode(200)
                .extract()
                .path("to");
        as(MIA).queryParam("to", to)
                .get("/api/reports/signings")
                .then()
                .body(
                        "from",
                        is(java.time.LocalDate.parse(to)
                                .minusMonths(11)
                                .withDayOfMonth(1)
                                .toString()));
        for (String from : new String[] {"2013-01-01", "2016-05-01"}) {
            as(MIA).queryParam("from", from)
                    .queryParam("to", TO)
                    .get("/api/reports/signings")
                    .then()
                    .statusCode(422)
                    .body("code", is("contract.report-period"));
        }
    }

    @Test
    void reads_one_range_of_the_index() {
        Rows.execute(
                """
                insert into contract select west.* from contract, generate_series(1, 5000) i,
                    lateral jsonb_populate_record(contract, jsonb_build_object('id', gen_random_uuid(), 'number', 'WEST-' || i,
                        'region', 'west', 'signed_on', date '2000-01-01' + i, 'amends', null)) west
                where contract.id = '%s' and not exists (select from contract where region = 'west')"""
                        .formatted(january));
        Rows.execute("analyze contract");
        assertThat(
                        Plans.of(
                                "contract_app",
                                "west",
                                "select count(*) from contract where region = 'west' and signed_on between '2005-01-01' and '2005-03-31'"))
                .contains("contract_signed")
                .doesNotContain("Seq Scan");
    }

    private static JsonPath report(TestPeople person) {
        return as(person)
                .queryParam("region", "east")
                .queryParam("from", FROM)
                .queryParam("to", TO)
                .get("/api/reports/signings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String signed(TestPeople owner, TestPeople manager, String day) {
        String contract = Given.signed(owner, manager);
        Rows.execute("update contract set signed_on = '%s' where id = '%s'".formatted(day, contract));
        return contract;
    }
}
