package io.kaituo.lead.imports;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.kaituo.events.LeadEvent;
import io.kaituo.events.RegisterEvent.LeadImportFinished;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.OtherTransaction;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportingTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String PLAN = "{\"source\":\"fair\"}";

    @TestHTTPResource("/api/leads/imports")
    URI files;

    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void a_week_for_the_first_contact() {
        GivenPlaybook.in(
                "east", "leads: {firstContact: {within: 7 d, clock: calendar, warnBefore: 2 d, onOverdue: notify}}");
    }

    @Test
    void shows_what_would_happen_before_anything_does() {
        register(ADA, company(1));
        String id = checked(ADA, "公司名称,电话,邮箱\n" + row(1) + row(2) + row(2) + "没有邮箱" + mark + ",1,nonsense\n");
        as(ADA).get("/api/leads/imports/{id}", id)
                .then()
                .statusCode(200)
                .body("state", is("CHECKED"))
                .body("format", is("GB18030 ,"))
                .body("total", is(4))
                .body("bad", is(1))
                .body("duplicates", is(1))
                .body("repeated", is(1))
                .body("plan.columns.companyName", is("公司名称"))
                .body("plan.columns.phone", is("电话"))
                .body("sample[0][0]", is(company(1)));
        assertThat(leads()).isOne();
    }

    @Test
    void R5_4_shows_which_rows_may_be_of_a_company_on_the_list_under_another_name() {
        String brand = han();
        String theirs = "郑州" + brand + "贸易有限公司";
        String own = "洛阳" + han() + "贸易有限公司";
        register(CLEO, theirs);
        register(ADA, own);
        String alike = brand + "贸易(郑州)";
        String id = checked(ADA, "公司名称\n" + own + "\n" + alike + "\n" + alike + "\n" + han() + "机械有限公司\n");
        as(ADA).get("/api/leads/imports/{id}", id)
                .then()
                .body("duplicates", is(1))
                .body("compared", is(2))
                .body("likely", is(1));
        as(ADA).get("/api/leads/imports/{id}/likely-duplicates", id)
                .then()
                .statusCode(200)
                .body("companyName", is(List.of(alike)))
                .body("row", is(List.of(3)))
                .body("duplicate.companyName", is(List.of(theirs)))
                .body("duplicate[0].id", is((Object) null))
                .body("duplicate[0].ownerName", is("C**"))
                .body("duplicate[0].reasons", hasItem("SAME_CORE"));
        as(BEN).get("/api/leads/imports/{id}/likely-duplicates", id).then().statusCode(404);
    }

    @Test
    void puts_good_rows_on_the_list_and_reports_the_others() {
        String id = imported(ADA, "公司名称,电话,邮箱\n" + rows(1, 20) + "坏行" + mark + ",1,nonsense\n,2,\n");
        as(ADA).get("/api/leads/imports/{id}", id)
                .then()
                .body("state", is("DONE"))
                .body("registered", is(20))
                .body("bad", is(2));
        assertThat(leads()).isEqualTo(20);
        assertThat(Rows.count("select count(*) from ownership_claim where company_key like ?", "%" + key() + "%"))
                .isEqualTo(20);
        assertThat(Rows.count(
                        "select count(*) from deadline d join lead l on l.id = d.subject where l.company_name like ?",
                        "%" + mark + "%"))
                .isEqualTo(40);
    }

    @Test
    void tells_of_each_lead_and_once_of_all() {
        String id = imported(ADA, "公司名称\n" + company(1) + "\n" + company(2) + "\n");
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, id))
                .singleElement()
                .isInstanceOfSatisfying(LeadImportFinished.class, finished -> {
                    assertThat(finished.registered()).isEqualTo(2);
                    assertThat(finished.requestedBy()).isEqualTo(ADA.id());
                }));
        String lead = Rows.of("select id from lead where company_name = ?", company(1))
                .get(0)
                .get("id")
                .toString();
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, lead))
                .singleElement()
                .isInstanceOfSatisfying(LeadRegistered.class, registered -> assertThat(registered.batchId())
                        .hasToString(id)));
    }

    @Test
    void gives_bad_rows_back_with_reasons_and_takes_them_corrected() {
        String id = imported(ADA, "公司名称,电话,邮箱\n" + row(1) + company(2) + ",\"=cmd\",nonsense\n");
        String chinese = badRows(ADA, "zh-CN", id);
        assertThat(chinese).startsWith("\uFEFF公司名称,电话,邮箱,原因,行号").contains(company(2), "'=cmd", "邮箱: ", ",3");
        assertThat(badRows(ADA, "en", id)).contains("E-mail: must be a well-formed");
        imported(ADA, chinese.replace("nonsense", "hong@example.cn"));
        assertThat(leads()).isEqualTo(2);
        assertThat(Rows.of("select phone, email from lead where company_name = ?", company(2)))
                .containsExactly(Map.of("phone", "=cmd", "email", "hong@example.cn"));
    }

    @Test
    void of_the_same_file_again_imports_nothing_twice() {
        String file = "公司名称,电话,邮箱\n" + rows(1, 5);
        String id = imported(ADA, file);
        assertThat(upload(ADA, file.getBytes(GB18030), PLAN).<String>path("id")).isEqualTo(id);
        as(ADA).post("/api/leads/imports/{id}/confirmation", id)
                .then()
                .statusCode(409)
                .body("code", is("import.state"));
        imported(ADA, file + row(6));
        assertThat(leads()).isEqualTo(6);
    }

    @Test
    void changes_what_is_known_by_its_external_id() {
        imported(ADA, "编号,公司名称,电话\nX-" + mark + "," + company(1) + ",1\n");
        String id = imported(ADA, "编号,公司名称,电话\nX-" + mark + "," + company(1) + ",2\n");
        as(ADA).get("/api/leads/imports/{id}", id).then().body("changed", is(1)).body("registered", is(0));
        assertThat(Rows.of("select phone, version from lead where company_name = ?", company(1)))
                .containsExactly(Map.of("phone", "2", "version", 1L));
    }

    @Test
    void leaves_out_what_somebody_else_owns_unless_it_is_to_be_contested() {
        register(BEN, company(1));
        imported(ADA, "公司名称\n" + company(1) + "\n");
        assertThat(leads()).isOne();
        String id = confirmed(
                ADA,
                checked(ADA, "公司名称\n" + company(1) + "\n\n", "{\"source\":\"fair\",\"knownCompanies\":\"contest\"}"));
        as(ADA).get("/api/leads/imports/{id}", id).then().body("contested", is(1));
        assertThat(Rows.count("select count(*) from lead where company_name = ? and contested", company(1)))
                .isOne();
    }

    @Test
    void goes_on_after_a_crash_where_it_was() {
        String id = checked(ADA, "公司名称,电话,邮箱\n" + rows(1, 2500));
        String claim = "insert into ownership_claim values ('east', '宏达贸易1500%s', gen_random_uuid(), now())";
        try (var crash = OtherTransaction.that(claim.formatted(key()))) {
            as(ADA).post("/api/leads/imports/{id}/confirmation", id).then().statusCode(202);
            crash.isInTheWay();
            assertThat(leads()).isEqualTo(1000);
            Rows.execute("select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'");
        }
        ends(id);
        assertThat(leads()).isEqualTo(2500);
        assertThat(Rows.count(
                        "select count(*) from outbox o join lead l on l.id = o.aggregate_id where l.company_name like ?",
                        "%" + mark + "%"))
                .isEqualTo(2500);
    }

    @Test
    void remembers_how_files_with_these_headings_are_read() {
        String heading = "谁 " + mark;
        String first = upload(ADA, (heading + "\n" + company(1) + "\n").getBytes(GB18030), PLAN)
                .path("id");
        ready(first);
        as(ADA).post("/api/leads/imports/{id}/confirmation", first)
                .then()
                .statusCode(409)
                .body("code", is("import.no-company-column"));
        String etag = as(ADA).get("/api/leads/imports/{id}", first).header("ETag");
        as(ADA).header("If-Match", etag)
                .body(Map.of("columns", Map.of("companyName", heading), "source", "fair"))
                .put("/api/leads/imports/{id}/plan", first)
                .then()
                .statusCode(202);
        ready(first);
        confirmed(ADA, first);
        assertThat(upload(ADA, (heading + "\n" + company(2) + "\n").getBytes(GB18030), "{}")
                        .<String>path("plan.columns.companyName"))
                .isEqualTo(heading);
    }

    @Test
    void lets_managers_name_owners_in_their_team() {
        String id =
                imported(MIA, "公司名称,负责人\n" + company(1) + ",Ada Test\n" + company(2) + ",cleo\n" + company(3) + ",\n");
        as(MIA).get("/api/leads/imports/{id}", id)
                .then()
                .body("registered", is(2))
                .body("bad", is(1));
        assertThat(Rows.of("select owner_id from lead where company_name like ? order by company_name", "%" + mark))
                .extracting(row -> row.get("owner_id"))
                .containsExactly(ADA.id(), MIA.id());
        String own = imported(ADA, "公司名称,负责人\n" + company(4) + ",Ben Test\n");
        as(ADA).get("/api/leads/imports/{id}", own).then().body("bad", is(1));
    }

    @Test
    void is_seen_by_its_requester_and_their_manager() {
        String id = imported(ADA, "公司名称\n" + company(1) + "\n");
        as(ADA).get("/api/leads/imports").then().body("items.id", hasItem(id));
        as(MIA).get("/api/leads/imports/{id}", id).then().statusCode(200);
        as(MIA).post("/api/leads/imports/{id}/confirmation", id)
                .then()
                .statusCode(403)
                .body("code", is("import.not-yours"));
        for (var person : new TestPeople[] {BEN, CLEO, MAX, NILS}) {
            as(person).get("/api/leads/imports/{id}", id).then().statusCode(404);
            as(person).get("/api/leads/imports/{id}/bad-rows", id).then().statusCode(404);
            as(person).post("/api/leads/imports/{id}/confirmation", id).then().statusCode(404);
        }
        as(DIRA).get("/api/leads/imports/{id}", id).then().statusCode(403);
        upload(DIRA, "a\n1\n".getBytes(StandardCharsets.UTF_8), PLAN).then().statusCode(403);
    }

    @Test
    void refuses_what_is_too_large_or_no_table() throws IOException {
        upload(ADA, new byte[] {'G', 'I', 'F', 0}, PLAN).then().statusCode(422).body("code", is("import.unreadable"));
        assertThat(answerToAFileOf33Megabytes()).isEqualTo(413);
        assertThat(as(ADA).body(Map.of("companyName", "x".repeat(2 << 20), "source", "fair"))
                        .post("/api/leads")
                        .statusCode())
                .isEqualTo(413);
        upload(ADA, "a\n1\n".getBytes(StandardCharsets.UTF_8), "{\"columns\":{\"companyName\":\"b\"}}")
                .then()
                .statusCode(422)
                .body("code", is("import.unknown-heading"));
        RestAssured.given()
                .auth()
                .oauth2(Token.of(ADA))
                .multiPart("plan", PLAN, "application/json")
                .post("/api/leads/imports")
                .then()
                .statusCode(400)
                .body("detail", containsString("file"));
    }

    @Test
    void under_the_same_key_answers_the_same() {
        String file = "公司名称\n" + company(1) + "\n";
        var first = upload(ADA, file.getBytes(GB18030), PLAN, mark);
        var second = upload(ADA, file.getBytes(GB18030), PLAN, mark);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .contains("/api/leads/jobs/");
    }

    /** Refused before a byte of it is sent. */
    private int answerToAFileOf33Megabytes() throws IOException {
        try (var socket = new Socket(files.getHost(), files.getPort())) {
            String head = String.join(
                    "\r\n",
                    "POST " + files.getPath() + " HTTP/1.1",
                    "Host: " + files.getAuthority(),
                    "Authorization: Bearer " + Token.of(ADA),
                    "Content-Type: multipart/form-data; boundary=x",
                    "Content-Length: " + (33 << 20),
                    "Expect: 100-continue",
                    "\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }

    private String imported(TestPeople person, String csv) {
        return confirmed(person, checked(person, csv));
    }

    private String confirmed(TestPeople person, String id) {
        as(person).post("/api/leads/imports/{id}/confirmation", id).then().statusCode(202);
        ends(id);
        return id;
    }

    private String checked(TestPeople person, String csv) {
        return checked(person, csv, PLAN);
    }

    private String checked(TestPeople person, String csv, String plan) {
        byte[] file = csv.startsWith("\uFEFF") ? csv.getBytes(StandardCharsets.UTF_8) : csv.getBytes(GB18030);
        String id = upload(person, file, plan).then().statusCode(202).extract().path("id");
        ready(id);
        return id;
    }

    private static void ready(String id) {
        await().untilAsserted(() -> assertThat(state(id)).isEqualTo("CHECKED"));
    }

    private static void ends(String id) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(state(id)).isEqualTo("DONE"));
    }

    private static Object state(String id) {
        return Rows.of("select state from lead_import where id = ?", UUID.fromString(id))
                .get(0)
                .get("state");
    }

    private static Response upload(TestPeople person, byte[] file, String plan) {
        return upload(person, file, plan, UUID.randomUUID().toString());
    }

    private static Response upload(TestPeople person, byte[] file, String plan, String key) {
        return RestAssured.given()
                .auth()
                .oauth2(Token.of(person))
                .header("Idempotency-Key", key)
                .multiPart("file", "leads.csv", file)
                .multiPart("plan", plan, "application/json")
                .post("/api/leads/imports");
    }

    private static String badRows(TestPeople person, String language, String id) {
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

    private static void register(TestPeople person, String company) {
        as(person)
                .body(Map.of("companyName", company, "source", "fair"))
                .post("/api/leads")
                .then()
                .statusCode(201);
    }

    private String rows(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::row).collect(Collectors.joining());
    }

    private String row(int number) {
        return company(number) + ",1380013" + number + ",\n";
    }

    private String company(int number) {
        return "宏达贸易" + number + "-" + mark;
    }

    /** A brand that nobody has. */
    private static String han() {
        return ThreadLocalRandom.current()
                .ints(4, 0x4E00, 0x9FA0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private String key() {
        return mark.replace("-", "");
    }

    private long leads() {
        return Rows.count("select count(*) from lead where company_name like ?", "%" + mark + "%");
    }
}
