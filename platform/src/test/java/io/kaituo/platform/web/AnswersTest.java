package io.kaituo.platform.web;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.OtherTransaction;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswersTest {

    private final String key = UUID.randomUUID().toString();
    private final String text = "Note " + UUID.randomUUID();

    @Test
    void the_same_request_under_the_same_key_gets_the_same_answer_byte_for_byte() {
        var first = write(ADA);
        var second = write(ADA);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        for (var answer : List.of(first, second)) {
            answer.then()
                    .statusCode(201)
                    .header("ETag", is("\"0\""))
                    .header("Content-Type", is(first.contentType()))
                    .header("Location", is("/api/notes/" + first.path("id")));
        }
        assertThat(notes()).isOne();
    }

    @Test
    void an_answer_stays_what_it_was_though_the_record_went_on() {
        String note = write(ADA).path("id");
        var reminded = remind(note);
        reminded.then().statusCode(200).header("ETag", is("\"1\""));
        as(ADA).post("/api/notes/{id}/reminder", note).then().header("ETag", is("\"2\""));
        var again = remind(note);
        assertThat(again.asByteArray()).isEqualTo(reminded.asByteArray());
        again.then().statusCode(200).header("ETag", is("\"1\""));
    }

    @Test
    void an_answer_without_a_body_is_replayed_too() {
        String note = write(ADA).path("id");
        for (int i = 0; i < 2; i++) {
            var answer = as(ADA).header("Idempotency-Key", key).post("/api/notes/{id}/erasure", note);
            answer.then().statusCode(204);
            assertThat(answer.asByteArray()).isEmpty();
        }
        as(ADA).post("/api/notes/{id}/erasure", note).then().statusCode(404);
    }

    @Test
    void on_another_route_or_by_another_person_it_is_another_key() {
        String note = write(ADA).path("id");
        remind(note).then().statusCode(200).body("id", is(note));
        assertThat(write(BEN).<String>path("id")).isNotEqualTo(note);
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    void another_body_under_the_same_key_is_a_mistake() {
        write(ADA);
        as(ADA).header("Idempotency-Key", key)
                .body(Map.of("text", text + "!"))
                .post("/api/notes")
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key.reused"));
    }

    @Test
    void while_the_first_request_runs_the_second_is_told_to_wait() {
        String note = as(ADA).body(Map.of("text", text)).post("/api/notes").path("id");
        CompletableFuture<Response> first;
        try (var other = OtherTransaction.that("select * from note where id = '" + note + "' for update")) {
            first = CompletableFuture.supplyAsync(() -> remind(note));
            other.isInTheWay();
            remind(note)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", is("1"))
                    .body("code", is("idempotency-key.in-flight"));
        }
        first.join().then().statusCode(200).body("version", is(1));
        remind(note).then().statusCode(200).body("version", is(1));
    }

    @Test
    void of_many_at_once_one_is_done_and_the_others_wait_or_get_its_answer() {
        var requests = Stream.generate(() -> CompletableFuture.supplyAsync(() -> write(ADA)))
                .limit(24)
                .toList();
        var answers = requests.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(
                        answer.statusCode() == 201 || "idempotency-key.in-flight".equals(answer.path("code")))
                .as(answer.asString())
                .isTrue());
        assertThat(answers).anyMatch(answer -> answer.statusCode() == 201);
        assertThat(notes()).isOne();
    }

    @Test
    void a_key_is_neither_blank_nor_endless() {
        for (String malformed : List.of(" ", "k".repeat(201))) {
            as(ADA).header("Idempotency-Key", malformed)
                    .body(Map.of("text", text))
                    .post("/api/notes")
                    .then()
                    .statusCode(400)
                    .body("code", is("idempotency-key.malformed"));
        }
        assertThat(notes()).isZero();
    }

    @Test
    void failed_work_stores_no_answer_and_may_be_tried_again_under_the_same_key() {
        Rows.execute("insert into barred_company values ('east', '" + text + "')");
        rashly().then().statusCode(409).body("code", is("sample.barred"));
        Rows.execute("delete from barred_company where company_name = '" + text + "'");
        rashly().then().statusCode(201);
        assertThat(notes()).isOne();
    }

    @Test
    void the_order_of_regions_in_the_token_is_no_difference_but_other_regions_are() {
        var first = writeWith(List.of("east", "north"));
        first.then().statusCode(201);
        assertThat(writeWith(List.of("north", "east")).asString()).isEqualTo(first.asString());
        writeWith(List.of("east")).then().statusCode(409).body("code", is("conflict"));
        assertThat(notes()).isOne();
    }

    @Test
    void a_stored_answer_is_seen_only_where_it_was_given() {
        write(MIA);
        assertThat(Rows.of("select regions from answer where key = ?", key)).containsExactly(Map.of("regions", "east"));
    }

    private Response write(TestPeople person) {
        return as(person)
                .header("Idempotency-Key", key)
                .body(Map.of("text", text))
                .post("/api/notes");
    }

    private Response writeWith(List<String> regions) {
        return with(Token.of("somebody", regions, List.of("sales")))
                .header("Idempotency-Key", key)
                .body(Map.of("text", text, "region", "east"))
                .post("/api/notes");
    }

    private Response rashly() {
        return as(ADA).header("Idempotency-Key", key).body(Map.of("text", text)).post("/api/notes/rashly");
    }

    private Response remind(String note) {
        return as(ADA).header("Idempotency-Key", key).post("/api/notes/{id}/reminder", note);
    }

    private long notes() {
        return Rows.count("select count(*) from note where text = ?", text);
    }
}
