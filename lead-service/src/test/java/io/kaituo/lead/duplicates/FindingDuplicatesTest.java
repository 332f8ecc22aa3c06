package io.kaituo.lead.duplicates;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.kaituo.platform.search.Han;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingDuplicatesTest {

    private final String brand = brand();

    @BeforeEach
    void a_week_for_the_first_contact() {
        GivenPlaybook.in("east", "leads: {firstContact: {within: 7 d, clock: calendar, onOverdue: notify}}");
    }

    @Test
    void ranks_what_is_there_and_says_why() {
        register(ADA, "郑州" + brand + "贸易有限公司");
        register(ADA, brand + "贸易（郑州）");
        register(ADA, brand + "商贸");
        register(ADA, "武汉" + brand + "贸易");
        search(BEN, "郑州" + brand + "贸易")
                .statusCode(200)
                .body("reasons.flatten()", contains("SAME_NAME", "SAME_CORE", "SAME_CORE", "SIMILAR_NAME"))
                .body("companyName[0]", is("郑州" + brand + "贸易有限公司"))
                .body("companyName[2]", is("武汉" + brand + "贸易"));
    }

    @Test
    void finds_a_short_name_and_traditional_characters() {
        register(ADA, "郑州" + brand + "貿易股份有限公司");
        search(ADA, brand).body("reasons.flatten()", contains("SHORT_NAME"));
        search(ADA, brand + "贸易").body("reasons.flatten()", contains("SAME_CORE"));
    }

    @Test
    void finds_an_English_name_with_a_slip_of_the_pen() {
        String name = "Quillon" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        register(ADA, name + "stone Trading Co., Ltd.");
        search(ADA, name + "ston Trading").body("reasons.flatten()", contains("SIMILAR_NAME"));
    }

    @Test
    void finds_the_same_phone_and_address_under_another_name() {
        String phone = "138" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        String email = UUID.randomUUID() + "@hongda.example";
        register(ADA, Map.of("companyName", company(), "phone", "+86 " + phone, "email", email));
        as(BEN).queryParam("companyName", company())
                .queryParam("phone", phone)
                .queryParam("email", email.toUpperCase(java.util.Locale.ROOT))
                .get("/api/leads/duplicates")
                .then()
                .body("reasons[0]", contains("SAME_PHONE", "SAME_EMAIL"));
    }

    @Test
    void masks_what_is_outside_the_callers_sight() {
        String id = register(ADA, brand + "贸易").path("id");
        search(CLEO, brand + "贸易").body("id", contains(equalTo(null))).body("ownerName", contains("A**"));
        search(MIA, brand + "贸易").body("id", contains(id)).body("ownerName", contains("Ada Test"));
    }

    @Test
    void knows_nothing_of_other_regions() {
        register(ADA, brand + "贸易");
        search(NORA, brand + "贸易").statusCode(200).body("", empty());
        as(NORA).queryParam("companyName", brand)
                .queryParam("region", "east")
                .get("/api/leads/duplicates")
                .then()
                .statusCode(403)
                .body("code", is("region.foreign"));
    }

    @Test
    void is_for_those_who_sell() {
        search(LEX, brand).statusCode(403);
        as(ADA).get("/api/leads/duplicates").then().statusCode(400).body("code", is("invalid"));
    }

    @Test
    void shows_ten_at_most() {
        for (int i = 0; i < 11; i++) {
            register(ADA, brand + "贸易");
        }
        search(ADA, brand + "贸易").body("", hasSize(10)).body("score", everyItem(is(1.0f)));
    }

    @Test
    void R5_4_the_second_registrant_learns_of_the_first_however_the_name_is_written() {
        register(ADA, "郑州" + brand + "贸易有限公司");
        register(BEN, "鄭州" + brand + "貿易有限公司")
                .then()
                .statusCode(201)
                .body("contested", is(true))
                .body("duplicates.size()", is(1))
                .body("duplicates[0].reasons", contains("SAME_CORE"));
        register(BEN, "郑州" + brand + "贸易")
                .then()
                .body("contested", is(true))
                .body("duplicates[0].reasons", contains("SAME_NAME"))
                .body("duplicates[0].companyName", is("郑州" + brand + "贸易有限公司"));
    }

    @Test
    void follows_a_lead_that_is_corrected() {
        String externalId = UUID.randomUUID().toString();
        String first = company();
        put(externalId, first);
        put(externalId, brand + "贸易");
        search(ADA, brand + "贸易").body("", hasSize(1));
        search(ADA, first).body("", empty());
        assertThat(Rows.count(
                        "select count(*) from search_form f join lead l on l.id = f.lead_id where external_id = ?",
                        externalId))
                .isOne();
    }

    private static void put(String externalId, String company) {
        as(ADA).body(Map.of("companyName", company, "source", "fair"))
                .put("/api/leads/by-external-id/{id}", externalId);
    }

    private static ValidatableResponse search(TestPeople person, String companyName) {
        return as(person)
                .queryParam("companyName", companyName)
                .get("/api/leads/duplicates")
                .then();
    }

    private static Response register(TestPeople person, String company) {
        return register(person, Map.of("companyName", company));
    }

    private static Response register(TestPeople person, Map<String, String> company) {
        var body = new HashMap<>(company);
        body.put("source", "fair");
        return as(person).body(body).post("/api/leads");
    }

    private static String company() {
        return brand() + "科技";
    }

    /** Three rare characters that no other test uses. */
    private static String brand() {
        return ThreadLocalRandom.current()
                .ints(3, 0x5300, 0x6b00)
                .filter(Han::is)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
