package io.kaituo.contract.quote;

import static io.kaituo.contract.quote.GivenQuotes.CURRENCY;
import static io.kaituo.contract.quote.GivenQuotes.draft;
import static io.kaituo.contract.quote.GivenQuotes.line;
import static io.kaituo.contract.quote.GivenQuotes.post;
import static io.kaituo.contract.quote.GivenQuotes.product;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiscountsTest {

    @Test
    void are_counted_per_rep_series_and_month_and_lead_back_to_their_quotes() {
        GivenPlaybook.in("east", GivenQuotes.LADDER);
        String crane = product("1000");
        String within = submitted(line(crane, 1, "discount", 5));
        String below = submitted(line(crane, 3, "discount", 25));
        String row = "rows.find {it.series == 'series of " + crane + "'}.";
        String drillDown = as(MIA).queryParam("rep", ADA.id())
                .get("/api/reports/discounts")
                .then()
                .statusCode(200)
                .body("region", is("east"))
                .body(row + "ownerName", is("Ada Test"))
                .body(row + "quotes", is(2))
                .body(row + "list.amount", is("4000.00"))
                .body(row + "list.currency", is(CURRENCY))
                .body(row + "discount", is(20.0f))
                .body(row + "belowAuthority", is(1))
                .body(row + "belowAuthorityShare", is(0.5f))
                .extract()
                .path(row + "drillDown");
        as(MIA).urlEncodingEnabled(false)
                .get(drillDown)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(within, below));
        as(ADA).queryParam("series", "series of " + crane)
                .queryParam("submittedTo", "2020-01-01T00:00:00Z")
                .get("/api/quotes")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void are_a_table_for_spreadsheets_too() {
        GivenPlaybook.in("east", GivenQuotes.LADDER);
        String crane = product("1000");
        submitted(line(crane, 3, "discount", 25));
        String table = as(MIA).accept("text/csv")
                .get("/api/reports/discounts.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("discounts.csv"))
                .extract()
                .asString();
        assertThat(table.lines())
                .anyMatch(line -> line.contains("\"Ada Test\",\"series of " + crane + "\"")
                        && line.contains(
                                "\"1\",\"3000.00\",\"2250.00\",\"" + CURRENCY + "\",\"25.00\",\"1\",\"1.000\""));
        as(NILS).accept("text/csv")
                .queryParam("region", "east")
                .get("/api/reports/discounts.csv")
                .then()
                .statusCode(403);
    }

    @Test
    void show_people_what_they_may_see() {
        as(BEN).queryParam("rep", ADA.id()).get("/api/reports/discounts").then().statusCode(404);
        as(NILS).queryParam("region", "east")
                .get("/api/reports/discounts")
                .then()
                .statusCode(403);
        as(MIA).queryParam("from", "2020-01-01")
                .get("/api/reports/discounts")
                .then()
                .statusCode(422)
                .body("code", is("report.period"));
    }

    private static String submitted(Map<String, Object> line) {
        String id = draft(ADA, Given.deal(ADA), line);
        post(ADA, id, "submission", Map.of()).then().statusCode(200);
        return id;
    }
}
