package io.kaituo.lead.imports;

import static io.kaituo.platform.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of companies that nobody has, and what people do with files. */
final class GivenFile {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final String PLAN = "{\"source\":\"fair\"}";

    /** In every name of this file's companies, and in no other's. */
    final String mark = UUID.randomUUID().toString();

    static String imported(TestPeople person, String csv) {
        return confirmed(person, checked(person, csv));
    }

    static String confirmed(TestPeople person, String id) {
        as(person).post("/api/leads/imports/{id}/confirmation", id).then().statusCode(202);
        ends(id);
        return id;
    }

    static String checked(TestPeople person, String csv) {
        return checked(person, csv, PLAN);
    }

    static String checked(TestPeople person, String csv, String plan) {
        byte[] file = csv.startsWith("\uFEFF") ? csv.getBytes(StandardCharsets.UTF_8) : csv.getBytes(GB18030);
        String id = upload(person, file, plan).then().statusCode(202).extract().path("id");
        ready(id);
        return id;
    }

    static void ready(String id) {
        await().untilAsserted(() -> assertThat(state(id)).isEqualTo("CHECKED"));
    }

    static void ends(String id) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(state(id)).isEqualTo("DONE"));
    }

    static Object state(String id) {
        return Rows.of("select state from lead_import where id = ?", UUID.fromString(id))
                .get(0)
                .get("state");
    }

    static Response upload(TestPeople person, byte[] file, String plan) {
        return upload(person, file, plan, UUID.randomUUID().toString());
    }

    static Response upload(TestPeople person, byte[] file, String plan, String key) {
        return RestAssured.given()
                .auth()
                .oauth2(Token.of(person))
                .header("Idempotency-Key", key)
                .multiPart("file", "leads.csv", file)
                .multiPart("plan", plan, "application/json")
                .post("/api/leads/imports");
    }

    static String badRows(TestPeople person, String language, String id) {
        return new String(
                as(person)
                        .header("Accept-Language", language)
                        .get("/api/leads/imports/{id}/bad-rows", id)
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", containsString("bad-rows.csv"))
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }

    static void register(TestPeople person, String company) {
        as(person)
                .body(Map.of("companyName", company, "source", "fair"))
                .post("/api/leads")
                .then()
                .statusCode(201);
    }

    String rows(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::row).collect(Collectors.joining());
    }

    String row(int number) {
        return company(number) + ",1380013" + number + ",\n";
    }

    String company(int number) {
        return "宏达贸易" + number + "-" + mark;
    }

    /** A brand that nobody has. */
    static String han() {
        return ThreadLocalRandom.current()
                .ints(4, 0x4E00, 0x9FA0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    String key() {
        return mark.replace("-", "");
    }

    long leads() {
        return Rows.count("select count(*) from lead where company_name like ?", "%" + mark + "%");
    }
}
