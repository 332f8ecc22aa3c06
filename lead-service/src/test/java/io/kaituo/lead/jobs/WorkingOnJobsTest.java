package io.kaituo.lead.jobs;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.OtherTransaction;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkingOnJobsTest {

    @Inject
    Jobs jobs;

    @Inject
    Transactions transactions;

    @Inject
    CountToTen counting;

    @BeforeEach
    void somewhere_to_count() {
        Rows.execute(
                """
                do $$ begin
                    if to_regclass('lead_counted') is null then
                        create table lead_counted (region text, job uuid, number int);
                        grant all on lead_counted to lead_app;
                        call isolate_by_region('lead_counted');
                    end if;
                end $$""");
    }

    @Test
    void goes_step_by_step_to_the_end() {
        var job = started();
        ends(job, "DONE");
        as(ADA).get("/api/leads/jobs/{id}", job)
                .then()
                .statusCode(200)
                .body("done", is(10))
                .body("total", is(10))
                .body("errors", is(0))
                .body("result.last", is(10))
                .body("requestedByName", is("Ada Test"))
                .body("endedAt", notNullValue());
        countedOnce(job);
    }

    @Test
    void tries_a_failed_step_again_and_leaves_nothing_of_it_behind() {
        counting.failures.set(2);
        var job = started();
        await().atMost(Duration.ofSeconds(30)).until(() -> state(job).equals("DONE"));
        countedOnce(job);
    }

    @Test
    void leaves_a_job_alone_that_somebody_else_works_on() {
        var job = waitingFor("2 seconds");
        try (var replica = OtherTransaction.that("select 1 from job where id = '" + job + "' for update")) {
            await().until(() -> Rows.count("select count(*) from job where id = ? and wake_at < now()", job) == 1);
            ends(started(), "DONE");
            assertThat(state(job)).isEqualTo("QUEUED");
            replica.commit();
        }
        ends(job, "DONE");
    }

    @Test
    void goes_on_where_a_dead_replica_stopped() {
        var job = paused();
        Rows.execute("update job set state = 'RUNNING', cursor = '6', done = 6 where id = '" + job + "'");
        awake(job);
        ends(job, "DONE");
        assertThat(Rows.of("select number from lead_counted where job = ? order by number", job))
                .extracting(row -> row.get("number"))
                .containsExactly(7, 8, 9, 10);
    }

    @Test
    void stops_when_it_is_cancelled() {
        var job = paused();
        as(ADA).post("/api/leads/jobs/{id}/cancellation", job)
                .then()
                .statusCode(200)
                .body("state", is("CANCELLED"))
                .body("version", is(1));
        awake(job);
        ends(started(), "DONE");
        assertThat(state(job)).isEqualTo("CANCELLED");
        as(ADA).header("Accept-Language", "zh-CN")
                .post("/api/leads/jobs/{id}/cancellation", job)
                .then()
                .statusCode(409)
                .body("code", is("job.state"));
    }

    @Test
    void streams_its_progress_until_the_end() {
        var job = started();
        String events = as(ADA).get("/api/leads/jobs/{id}/events", job)
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();
        assertThat(events).contains("event:progress").contains("\"state\":\"DONE\"");
        assertThat(events.split("event:progress")[events.split("event:progress").length - 1])
                .contains("\"done\":10")
                .contains("\"last\":10");
    }

    @Test
    void is_seen_by_its_requester_their_manager_and_those_above() {
        var job = started();
        for (var person : new TestPeople[] {ADA, MIA, DIRA}) {
            as(person).get("/api/leads/jobs/{id}", job).then().statusCode(200);
        }
        for (var person : new TestPeople[] {BEN, MAX, NILS}) {
            as(person).get("/api/leads/jobs/{id}", job).then().statusCode(404).body("code", is("not-found"));
            as(person)
                    .get("/api/leads/jobs/{id}/events", job)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", is("not-found"));
            as(person).post("/api/leads/jobs/{id}/cancellation", job).then().statusCode(404);
        }
        as(LEX).get("/api/leads/jobs/{id}", job).then().statusCode(403);
        as(ADA).get("/api/leads/jobs").then().body("items.id", hasItem(job.toString()));
        as(MIA).get("/api/leads/jobs").then().body("items.id", not(hasItem(job.toString())));
    }

    private UUID started() {
        return OnVertx.await(() -> transactions.in(
                        Regions.only("east"),
                        () -> jobs.start(CountToTen.KIND, "east", ADA.id(), Map.of("until", 10), 10)))
                .id();
    }

    private static UUID paused() {
        return waitingFor("1 day");
    }

    /** Queued, but not to be worked on before. */
    private static UUID waitingFor(String pause) {
        var id = UUID.randomUUID();
        Rows.execute(
                """
                insert into job (id, version, region, kind, state, requested_by, requested_at, parameters, done, total,
                    errors, attempts, wake_at)
                values ('%s', 0, 'east', 'counting', 'QUEUED', '%s', now(), '{}', 0, 10, 0, 0, now() + interval '%s')"""
                        .formatted(id, ADA.id(), pause));
        return id;
    }

    private static void awake(UUID job) {
        Rows.execute("update job set wake_at = now() where id = '" + job + "' and state in ('QUEUED', 'RUNNING')");
    }

    private static void ends(UUID job, String state) {
        await().untilAsserted(() -> assertThat(state(job)).isEqualTo(state));
    }

    private static String state(UUID job) {
        return (String)
                Rows.of("select state from job where id = ?", job).get(0).get("state");
    }

    private static void countedOnce(UUID job) {
        assertThat(Rows.of("select number from lead_counted where job = ? order by number", job))
                .extracting(row -> row.get("number"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
    }
}
