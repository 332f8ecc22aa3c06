package io.kaituo.lead.imports;

import static io.kaituo.lead.imports.GivenFile.GB18030;
import static io.kaituo.lead.imports.GivenFile.PLAN;
import static io.kaituo.lead.imports.GivenFile.badRows;
import static io.kaituo.lead.imports.GivenFile.checked;
import static io.kaituo.lead.imports.GivenFile.confirmed;
import static io.kaituo.lead.imports.GivenFile.han;
import static io.kaituo.lead.imports.GivenFile.ready;
import static io.kaituo.lead.imports.GivenFile.register;
import static io.kaituo.lead.imports.GivenFile.upload;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckingFilesTest {

    @TestHTTPResource("/api/leads/imports")
    URI files;

    private final GivenFile given = new GivenFile();

    @BeforeEach
    void a_week_for_the_first_contact() {
        GivenPlaybook.in(
                "east", "leads: {firstContact: {within: 7 d, clock: calendar, warnBefore: 2 d, onOverdue: notify}}");
    }

    @Test
    void shows_what_would_happen_before_anything_does() {
        register(ADA, given.company(1));
        String id = checked(
                ADA,
                "公司名称,电话,邮箱\n" + given.row(1) + given.row(2) + given.row(2) + "没有邮箱" + given.mark + ",1,nonsense\n");
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
                .body("sample[0][0]", is(given.company(1)));
        assertThat(given.leads()).isOne();
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
                .body("likely", is(2));
        as(ADA).get("/api/leads/imports/{id}/likely-duplicates", id)
                .then()
                .statusCode(200)
                .body("companyName", is(List.of(alike, alike)))
                .body("row", is(List.of(3, 4)))
                .body("likeRow", contains(null, 3))
                .body("duplicate.companyName", is(List.of(theirs, alike)))
                .body("duplicate[1].reasons", contains("SAME_NAME"))
                .body("duplicate[0].id", is((Object) null))
                .body("duplicate[0].ownerName", is("C**"))
                .body("duplicate[0].reasons", hasItem("SAME_CORE"));
        as(BEN).get("/api/leads/imports/{id}/likely-duplicates", id).then().statusCode(404);
    }

    @Test
    void R5_4_shows_which_rows_may_be_of_one_company_under_two_names() {
        String brand = han();
        String id = checked(ADA, "公司名称,电话\n郑州%1$s贸易有限公司,\n%2$s机械,\n%1$s贸易(郑州),\n".formatted(brand, han()));
        as(ADA).get("/api/leads/imports/{id}", id)
                .then()
                .body("compared", is(3))
                .body("likely", is(1));
        as(ADA).get("/api/leads/imports/{id}/likely-duplicates", id)
                .then()
                .body("row", is(List.of(4)))
                .body("likeRow", is(List.of(2)))
                .body("duplicate.companyName", is(List.of("郑州" + brand + "贸易有限公司")))
                .body("duplicate[0].id", is((Object) null))
                .body("duplicate[0].reasons", hasItem("SAME_CORE"));
    }

    @Test
    void R5_4_shows_rows_of_one_company_however_far_apart_they_stand() {
        String brand = han();
        String others = Stream.generate(() -> han() + "机械\n").limit(2100).collect(Collectors.joining());
        String id = checked(ADA, "公司名称\n郑州%1$s贸易\n%2$s洛阳%1$s贸易\n%1$s贸易(郑州)\n%1$s贸易(郑州)\n".formatted(brand, others));
        as(ADA).get("/api/leads/imports/{id}", id).then().body("likely", is(3)).body("repeated", is(1));
        as(ADA).get("/api/leads/imports/{id}/likely-duplicates", id)
                .then()
                .body("row", is(List.of(2103, 2104, 2105)))
                .body("likeRow", is(List.of(2, 2, 2104)))
                .body("duplicate.score", contains(0.76f, 0.95f, 1f));
        assertThat(Rows.count("select count(*) from lead_import_name")).isZero();
    }

    @Test
    void remembers_how_files_with_these_headings_are_read() {
        String heading = "谁 " + given.mark;
        String first = upload(ADA, (heading + "\n" + given.company(1) + "\n").getBytes(GB18030), PLAN)
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
        assertThat(upload(ADA, (heading + "\n" + given.company(2) + "\n").getBytes(GB18030), "{}")
                        .<String>path("plan.columns.companyName"))
                .isEqualTo(heading);
    }

    @Test
    void remembers_it_for_bad_rows_that_come_back_corrected() {
        String heading = "Who " + given.mark;
        String id = checked(
                ADA,
                heading + ",e-mail\n" + given.company(1) + ",nonsense\n",
                "{\"source\":\"fair\",\"columns\":{\"companyName\":\"" + heading + "\",\"email\":\"e-mail\"}}");
        confirmed(ADA, id);
        for (String language : List.of("zh-CN", "en")) {
            String corrected = badRows(ADA, language, id).replace("nonsense", language + "@example.cn");
            assertThat(upload(ADA, corrected.getBytes(StandardCharsets.UTF_8), "{}")
                            .<String>path("plan.columns.companyName"))
                    .isEqualTo(heading);
        }
        String others = heading + ",e-mail,reason,rows\n" + given.company(1) + ",,,\n";
        assertThat(upload(ADA, others.getBytes(GB18030), "{}").<String>path("plan.columns.companyName"))
                .isNull();
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
}
