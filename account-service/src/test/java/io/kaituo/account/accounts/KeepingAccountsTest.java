package io.kaituo.account.accounts;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.AccountChanged;
import io.kaituo.events.AccountEvent.AccountCreated;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Isolation;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "account"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingAccountsTest {

    @Test
    void answers_what_was_said_and_who_owns_it() {
        String name = company();
        var body = Map.of(
                "name",
                name,
                "industry",
                "medical",
                "annualRevenue",
                Map.of("amount", 251.4, "currency", "CNY"),
                "employees",
                497,
                "foundedIn",
                1999,
                "location",
                "宁波",
                "parentName",
                "Harbour Group");
        String id = as(ADA).body(body)
                .post("/api/accounts")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("region", is("east"))
                .body("ownerId", is(ADA.id()))
                .body("ownerName", is("Ada Test"))
                .extract()
                .path("id");
        as(ADA).get("/api/accounts/{id}", id)
                .then()
                .statusCode(200)
                .body("name", is(name))
                .body("industry", is("medical"))
                .body("annualRevenue.amount", is("251.40"))
                .body("annualRevenue.currency", is("CNY"))
                .body("employees", is(497))
                .body("foundedIn", is(1999))
                .body("location", is("宁波"))
                .body("parentName", is("Harbour Group"));
        assertThat(Rows.of("select * from account where id = ?", UUID.fromString(id)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("owner_id", ADA.id()));
    }

    @Test
    void tells_the_other_services_of_a_new_account_and_of_its_changes() {
        String externalId = UUID.randomUUID().toString();
        String name = company();
        var created = put(ADA, externalId, name);
        String id = created.path("id");
        created.then().statusCode(201).header("Location", endsWith("/api/accounts/" + id));
        put(ADA, externalId, name).then().statusCode(200).body("version", is(0));
        put(ADA, externalId, name + " 2")
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("version", is(1));
        await().untilAsserted(() -> assertThat(Broker.events(AccountEvent.TOPIC, id))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isInstanceOfSatisfying(AccountCreated.class, event -> assertThat(event.name())
                                        .isEqualTo(name)),
                        second -> assertThat(second)
                                .isInstanceOfSatisfying(AccountChanged.class, event -> assertThat(event.name())
                                        .isEqualTo(name + " 2"))));
    }

    @Test
    void shows_an_account_to_owner_manager_and_those_above_and_to_nobody_else() {
        String id = create(ADA).path("id");
        for (var person : new TestPeople[] {ADA, MIA, DIRA, LEX}) {
            as(person).get("/api/accounts/{id}", id).then().statusCode(200);
        }
        for (var person : new TestPeople[] {BEN, CLEO, MAX, NILS, NORA}) {
            as(person).get("/api/accounts/{id}", id).then().statusCode(404).body("code", is("not-found"));
        }
    }

    @Test
    void hides_a_colleagues_account_from_an_upsert_too() {
        String externalId = UUID.randomUUID().toString();
        put(ADA, externalId, company());
        put(BEN, externalId, company()).then().statusCode(404);
    }

    @Test
    void lets_the_same_external_id_stand_for_two_accounts_in_two_regions() {
        String externalId = UUID.randomUUID().toString();
        put(ADA, externalId, company()).then().statusCode(201);
        put(NILS, externalId, company()).then().statusCode(201).body("region", is("north"));
    }

    @Test
    void lists_page_by_page_and_by_owner() {
        String first = create(ADA).path("id");
        String second = create(ADA).path("id");
        String next = as(MIA).queryParam("limit", 1)
                .queryParam("owner", ADA.id())
                .get("/api/accounts")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .extract()
                .path("next");
        as(MIA).queryParam("limit", 1)
                .queryParam("owner", ADA.id())
                .queryParam("after", next)
                .get("/api/accounts")
                .then()
                .body("items.id", contains(first));
        as(MIA).queryParam("owner", BEN.id()).get("/api/accounts").then().body("items.id", not(hasItem(first)));
        as(BEN).get("/api/accounts").then().body("items.id", not(hasItem(first)));
        as(DIRA).get("/api/accounts").then().body("items.id", hasItem(first));
        as(NILS).get("/api/accounts").then().body("items.id", not(hasItem(first)));
    }

    @Test
    void is_for_sales_people_and_managers() {
        var body = Map.of("name", company());
        as(LEX).body(body).post("/api/accounts").then().statusCode(403);
        as(DIRA).body(body)
                .put("/api/accounts/by-external-id/{id}", UUID.randomUUID())
                .then()
                .statusCode(403);
        RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post("/api/accounts")
                .then()
                .statusCode(401);
        as(ADA).body(Map.of("name", company(), "region", "north"))
                .post("/api/accounts")
                .then()
                .statusCode(403)
                .body("code", is("region.foreign"));
    }

    @Test
    void refuses_money_that_is_none() {
        for (var money : new Object[] {
            Map.of("amount", "-1", "currency", "CNY"),
            Map.of("amount", "1.234", "currency", "CNY"),
            Map.of("amount", "1", "currency", "cash"),
            Map.of("amount", "1")
        }) {
            as(ADA).body(Map.of("name", company(), "annualRevenue", money))
                    .post("/api/accounts")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void leaves_no_table_open_to_other_regions() {
        Isolation.isComplete();
    }

    private static String company() {
        return "Harbour Works " + UUID.randomUUID();
    }

    private static Response create(TestPeople person) {
        return as(person).body(Map.of("name", company())).post("/api/accounts");
    }

    private static Response put(TestPeople person, String externalId, String name) {
        return as(person).body(Map.of("name", name)).put("/api/accounts/by-external-id/{id}", externalId);
    }
}
