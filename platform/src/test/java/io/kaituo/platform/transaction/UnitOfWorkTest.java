package io.kaituo.platform.transaction;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.OtherTransaction;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitOfWorkTest {

    private static final List<String> TABLES =
            List.of("note", "outbox", "outbox_stream", "inbox", "deadline", "playbook", "directory_snapshot");

    /** Transactions that nobody ends; the relay's own ends within its round. */
    private static final String HELD = "select count(*) from pg_stat_activity where state like 'idle in transaction%'";

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @Test
    void who_names_no_region_sees_no_rows() {
        note("Seen by nobody");
        OnVertx.await(() -> transactions.in(Regions.only("east"), () -> count("note")));
        assertThat(Rows.count("select count(*) from note")).isPositive();
        for (String table : TABLES) {
            assertThat(unbound("select count(*) from " + table)).as(table).isZero();
        }
    }

    @Test
    void a_region_sees_its_own_rows_and_no_others() {
        String note = note("Seen in the east");
        String find = "select count(*) from note where id = '" + note + "'";
        assertThat(counted(Regions.only("east"), find)).isOne();
        assertThat(counted(Regions.of(List.of("north", "east")), find)).isOne();
        assertThat(counted(Regions.only("north"), find)).isZero();
        assertThat(counted(Regions.of(List.of()), find)).isZero();
    }

    @Test
    void the_platforms_scans_see_every_queue_and_no_business() {
        note("Not a queue");
        assertThat(counted(Regions.QUEUES, "select count(*) from outbox")).isPositive();
        assertThat(counted(Regions.QUEUES, "select count(*) from note")).isZero();
        assertThat(counted(Regions.QUEUES, "select count(*) from heard_lead")).isZero();
    }

    @Test
    void a_name_that_would_widen_the_view_is_no_region() {
        for (String name : List.of("*", "east,north", "East", "", "a".repeat(41))) {
            assertThatThrownBy(() -> Regions.only(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_transaction_inside_another_would_lend_it_its_regions_and_is_refused() {
        assertThatThrownBy(() -> OnVertx.await(() -> transactions.in(
                        Regions.only("east"), () -> transactions.in(Regions.only("north"), () -> count("note")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside another");
    }

    @Test
    void a_write_into_a_foreign_region_is_forbidden_even_where_the_resource_forgets_to_ask() {
        String text = "Smuggled " + UUID.randomUUID();
        as(ADA).body(Map.of("text", text, "region", "north"))
                .post("/api/notes/carelessly")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", is("region.foreign"));
        assertThat(Rows.count("select count(*) from note where text = ?", text)).isZero();
    }

    @Test
    void a_foreign_record_does_not_exist() {
        as(NORA).get("/api/notes/{id}", note("Eastern")).then().statusCode(404).body("code", is("not-found"));
    }

    @Test
    void a_get_cannot_write() {
        String note = note("As it was");
        as(ADA).get("/api/notes/{id}/rewritten", note).then().statusCode(500).body("code", is("internal"));
        as(ADA).get("/api/notes/{id}", note).then().statusCode(200).body("text", is("As it was"));
    }

    @Test
    void who_loses_a_race_is_told_to_load_again() {
        String note = note("Contested");
        try (var other = OtherTransaction.that("update note set version = 1 where id = '" + note + "'")) {
            var late = later(() -> as(ADA).header("If-Match", "\"0\"")
                    .body(Map.of("text", "Late"))
                    .put("/api/notes/{id}", note));
            other.isInTheWay().commit();
            late.join()
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("code", is("stale-version"));
        }
        assertThat(events(note)).isOne();
    }

    @Test
    void a_database_that_goes_away_is_said_to_be_away_and_the_next_request_works() {
        String note = note("Interrupted");
        try (var other = OtherTransaction.that("select * from note where id = '" + note + "' for update")) {
            var interrupted = later(() -> as(ADA).post("/api/notes/{id}/reminder", note));
            other.isInTheWay();
            Rows.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'sample_app'");
            interrupted
                    .join()
                    .then()
                    .statusCode(503)
                    .header("Retry-After", is("1"))
                    .body("code", is("database.away"));
        }
        as(ADA).post("/api/notes/{id}/reminder", note).then().statusCode(200).body("version", is(1));
        assertThat(events(note)).isEqualTo(2);
    }

    @Test
    void a_client_that_hangs_up_leaves_all_of_its_change() throws IOException {
        String note = note("Left alone");
        try (var other = OtherTransaction.that("select * from note where id = '" + note + "' for update")) {
            try (var client = new Socket("127.0.0.1", RestAssured.port)) {
                client.getOutputStream().write(reminder(note).getBytes(StandardCharsets.US_ASCII));
                other.isInTheWay();
            }
        }
        await().until(() -> Rows.count("select reminded from note where id = ?", UUID.fromString(note)) == 1);
        assertThat(events(note)).isEqualTo(2);
        await("the connection to be given back").until(() -> Rows.count(HELD) == 0);
    }

    private static String reminder(String note) {
        return "POST /api/notes/%s/reminder HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: 0\r\n\r\n"
                .formatted(note, Token.of(ADA));
    }

    private static CompletableFuture<Response> later(java.util.function.Supplier<Response> request) {
        return CompletableFuture.supplyAsync(request);
    }

    private static String note(String text) {
        return as(ADA).body(Map.of("text", text)).post("/api/notes").path("id");
    }

    private static long events(String note) {
        return Rows.count("select count(*) from outbox where aggregate_id = ?", UUID.fromString(note));
    }

    private long counted(Regions regions, String sql) {
        return OnVertx.await(() -> transactions.reading(
                regions, () -> Transaction.current().select(sql).map(rows -> (Long) rows.next()[0])));
    }

    private long unbound(String sql) {
        return pool.query(sql)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }

    private static Uni<Void> count(String table) {
        return Transaction.current().select("select count(*) from " + table).replaceWithVoid();
    }
}
