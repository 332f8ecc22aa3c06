package io.kaituo.contract.execution;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.contract.Given;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExecutionReportingTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate UNTIL = TODAY.plusDays(60);

    @BeforeEach
    void one_contract_of_ada_and_nothing_else() {
        Rows.execute("delete from milestone");
        GivenPlaybook.in(
                "east",
                """
                contracts:
                  sealOrder: any
                  authority: {rep: 0.9}
                  execution:
                    milestones:
                      - {code: hand-over, title: {zh-CN: 交接, en: Hand-over}, department: sales, after: 3 d}
                      - {code: first-delivery, title: {zh-CN: 交付, en: Delivery}, department: delivery, after: 10 d}
                      - {code: acceptance, title: {zh-CN: 验收, en: Acceptance}, department: delivery, after: 20 d}
                """);
        String contract = Given.signed(ADA, MIA);
        record(contract, 1, Map.of("actualOn", TODAY.toString()));
        record(contract, 2, Map.of("exception", "Customs hold the goods"));
        Rows.execute("update milestone set planned_on = planned_on - 15, first_planned_on = first_planned_on - 15,"
                + " status = 'OVERDUE' where n = 2");
        Rows.execute(
                "update milestone set planned_on = planned_on - 25, first_planned_on = first_planned_on - 27 where n = 3");
        record(contract, 3, Map.of("actualOn", TODAY.toString()));
    }

    @Test
    void W1_counts_what_was_in_time_late_and_in_trouble_by_department_and_owner() {
        var report = report(MIA);
        assertThat(report.getList("rows.dimension", String.class)).containsExactly("department", "department", "owner");
        assertThat(report.getList("rows.value", String.class)).containsExactly("DELIVERY", "SALES", ADA.id());
        assertThat(report.getList("rows.milestones", Integer.class)).containsExactly(2, 1, 3);
        assertThat(report.getList("rows.reached", Integer.class)).containsExactly(1, 1, 2);
        assertThat(report.getList("rows.onTime", Integer.class)).containsExactly(0, 1, 1);
        assertThat(report.getList("rows.overdue", Integer.class)).containsExactly(1, 0, 1);
        assertThat(report.getList("rows.troubled", Integer.class)).containsExactly(1, 0, 1);
        assertThat(report.getList("rows.onTimeShare", Float.class)).containsExactly(0f, 1f, 0.333f);
        assertThat(report.getList("rows.averageSlipDays", Float.class)).containsExactly(7f, -3f, 2f);
        assertThat(report.getString("rows[0].name")).isEqualTo("Delivery");
        assertThat(report.getString("rows[2].name")).isEqualTo("Ada Test");
    }

    @Test
    void each_number_leads_back_to_its_milestones() {
        String address = report(MIA).getString("rows[0].drillDown");
        as(MIA).get(address)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.department", not(hasItem("SALES")));
    }

    @Test
    void a_table_for_spreadsheets_says_the_same() {
        String table = as(MIA).accept("text/csv")
                .header("Accept-Language", "en")
                .queryParam("to", UNTIL.toString())
                .get("/api/reports/execution.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table.lines()).hasSize(4);
        assertThat(table)
                .contains("\"department\",\"SALES\",\"Sales\",\"1\",\"1\",\"1\",\"1.000\",\"0\",\"-3.0\",\"0\"");
    }

    @Test
    void is_about_those_the_caller_answers_for() {
        for (var other : new TestPeople[] {BEN, CLEO, MAX}) {
            assertThat(report(other).getList("rows")).as(other.name()).isEmpty();
        }
        as(LEX).get("/api/reports/execution").then().statusCode(403);
        as(MIA).queryParam("from", "2024-01-01")
                .get("/api/reports/execution")
                .then()
                .statusCode(422)
                .body("code", is("execution.report-period"));
    }

    private static JsonPath report(TestPeople person) {
        return as(person)
                .header("Accept-Language", "en")
                .queryParam("to", UNTIL.toString())
                .get("/api/reports/execution")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void record(String contract, int n, Map<String, ?> what) {
        as(ADA).header("If-Match", "*")
                .body(what)
                .put("/api/contracts/{id}/milestones/{n}", contract, n)
                .then()
                .statusCode(200);
    }
}
