package io.kaituo.account.people;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "account"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingColleaguesTest {

    @Test
    void colleagues_of_the_region_without_those_who_left_and_without_addresses() {
        as(ADA).get("/api/people?region=east&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(MIA.id()))
                .body("items.id", not(hasItem(GONE.id())))
                .body("items.id", not(hasItem(NORA.id())))
                .body("items[0].email", nullValue());
    }

    @Test
    void narrowed_by_role_team_and_name() {
        as(ADA).get("/api/people?region=east&role=manager").then().body("items.roles", everyItem(hasItem("manager")));
        as(ADA).get("/api/people?q=ada t").then().body("items.id", contains(ADA.id()));
        as(ADA).get("/api/people?team=nowhere").then().body("items.size()", is(0));
    }

    @Test
    void page_by_page_nobody_is_missed_or_shown_twice() {
        List<String> all = as(DIRA).get("/api/people?region=east&limit=200").path("items.id");
        var seen = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = as(DIRA).queryParam("region", "east")
                    .queryParam("limit", 2)
                    .queryParam("after", next)
                    .get("/api/people");
            seen.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        }
        assertThat(all).hasSizeGreaterThan(3);
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void another_regions_people_are_not_for_the_caller() {
        as(ADA).get("/api/people?region=west")
                .then()
                .statusCode(403)
                .body("code", is("region.foreign"))
                .body("detail", notNullValue());
    }
}
