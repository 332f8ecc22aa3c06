package io.kaituo.account.contacts;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.ContactAdded;
import io.kaituo.events.AccountEvent.ContactChanged;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "account"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddingContactsTest {

    private String account;

    @BeforeEach
    void an_account() {
        account = as(ADA).body(Map.of("name", "Harbour Works " + UUID.randomUUID()))
                .post("/api/accounts")
                .path("id");
    }

    @Test
    void names_somebody_to_speak_to_and_tells_no_more_than_that() {
        var added = add(ADA, Map.of("name", " Wang Wei ", "phone", "13800001234", "email", "wang@example.com"));
        String id = added.path("id");
        added.then()
                .statusCode(201)
                .header("Location", endsWith("/api/accounts/" + account + "/contacts/" + id))
                .body("name", is("Wang Wei"))
                .body("phone", is("13800001234"));
        assertThat(Rows.of("select * from contact where id = ?", UUID.fromString(id)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("region", "east"));
        await().untilAsserted(() -> assertThat(Broker.events(AccountEvent.TOPIC, id))
                .singleElement()
                .isInstanceOf(ContactAdded.class));
        assertThat(Broker.records(AccountEvent.TOPIC))
                .noneMatch(message -> message.value().contains("Wang Wei"));
    }

    @Test
    void is_listed_newest_first_page_by_page() {
        add(ADA, Map.of("name", "Wang Wei"));
        add(MIA, Map.of("name", "Li Na"));
        String next = as(ADA).queryParam("limit", 1)
                .get("/api/accounts/{id}/contacts", account)
                .then()
                .body("items.name", contains("Li Na"))
                .extract()
                .path("next");
        as(ADA).queryParam("after", next)
                .get("/api/accounts/{id}/contacts", account)
                .then()
                .body("items.name", contains("Wang Wei"));
    }

    @Test
    void is_for_those_who_see_the_account_and_sell() {
        String id = add(ADA, Map.of("name", "Wang Wei")).path("id");
        var body = Map.of("name", "Li Na");
        add(BEN, body).then().statusCode(404);
        add(NILS, body).then().statusCode(404);
        add(COCO, body).then().statusCode(403);
        as(NILS).get("/api/accounts/{id}/contacts", account).then().statusCode(404);
        as(BEN).get("/api/accounts/{id}/contacts/{contact}", account, id).then().statusCode(404);
        as(LEX).get("/api/accounts/{id}/contacts/{contact}", account, id).then().statusCode(200);
    }

    @Test
    void is_found_only_below_its_own_account() {
        String id = add(ADA, Map.of("name", "Wang Wei")).path("id");
        String other = as(ADA).body(Map.of("name", "Other " + UUID.randomUUID()))
                .post("/api/accounts")
                .path("id");
        as(ADA).get("/api/accounts/{id}/contacts/{contact}", other, id).then().statusCode(404);
    }

    @Test
    void needs_a_name_and_an_address_that_is_one() {
        add(ADA, Map.of("name", " ", "email", "nowhere"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("email", "name"));
    }

    @Test
    void D16_another_systems_contact_is_added_once_and_changed_afterwards() {
        String theirs = "crm-" + UUID.randomUUID();
        put(BEN, theirs, Map.of("accountId", account, "name", "Wang Wei"))
                .then()
                .statusCode(404);
        var added = put(ADA, theirs, Map.of("accountId", account, "name", "Wang Wei", "phone", "13800001234"));
        added.then().statusCode(201).body("externalId", is(theirs)).body("accountId", is(account));
        String id = added.path("id");
        put(ADA, theirs, Map.of("accountId", account, "name", "Wang Wei", "phone", "13900001234"))
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("version", is(1))
                .body("phone", is("13900001234"));
        put(ADA, theirs, Map.of("accountId", account, "name", "Wang Wei", "phone", "13900001234"))
                .then()
                .body("version", is(1));
        await().untilAsserted(() -> assertThat(Broker.events(AccountEvent.TOPIC, id))
                .extracting(Object::getClass)
                .containsExactly(ContactAdded.class, ContactChanged.class));
        String other = as(ADA).body(Map.of("name", "Other " + UUID.randomUUID()))
                .post("/api/accounts")
                .path("id");
        put(ADA, theirs, Map.of("accountId", other, "name", "Wang Wei"))
                .then()
                .statusCode(409)
                .body("code", is("contact.other-account"));
    }

    @Test
    void D16_the_ids_of_contacts_that_somebody_does_not_see_are_unknown_to_them() {
        String theirs = "crm-" + UUID.randomUUID();
        put(ADA, theirs, Map.of("accountId", account, "name", "Wang Wei"))
                .then()
                .statusCode(201);
        String own = as(BEN).body(Map.of("name", "Own " + UUID.randomUUID()))
                .post("/api/accounts")
                .path("id");
        put(BEN, theirs, Map.of("accountId", own, "name", "Wang Wei")).then().statusCode(404);
    }

    @Test
    void needs_a_body() {
        as(ADA).body("null").post("/api/accounts/{id}/contacts", account).then().statusCode(400);
        as(ADA).body("null")
                .put("/api/contacts/by-external-id/{id}", UUID.randomUUID())
                .then()
                .statusCode(400);
    }

    private static Response put(TestPeople person, String externalId, Map<String, ?> contact) {
        return as(person).body(contact).put("/api/contacts/by-external-id/{externalId}", externalId);
    }

    private Response add(TestPeople person, Map<String, ?> contact) {
        return as(person).body(contact).post("/api/accounts/{id}/contacts", account);
    }
}
