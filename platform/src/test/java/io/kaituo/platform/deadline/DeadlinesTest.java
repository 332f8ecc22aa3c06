package io.kaituo.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.OperationsEvent;
import io.kaituo.events.OperationsEvent.DeadlineFailed;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadlinesTest {

    private static final String KIND = "note-reminder";
    private static final String OF_NOTES = "where subject in (select id from note where text = ?)";

    @Inject
    Deadlines deadlines;

    @Inject
    DeadlineWatch watch;

    @Inject
    Transactions transactions;

    @Inject
    Calendars calendars;

    @Inject
    MeterRegistry metrics;

    @Test
    void a_running_clock_explains_itself() {
        var note = note();
        var due = calendars.of("east").due(Instant.parse("2099-03-02T01:00:00Z"), Span.parse("2 wd"));
        var deadline = Deadline.at(due, KIND, note, "east");
        inEast(() -> deadlines.schedule(deadline));
        var running = running(note);
        assertThat(running).containsExactly(deadline);
        assertThat(running.get(0).because().get(0).in(Locale.ENGLISH)).contains("2 working days after");
        assertThat(running.get(0).because().get(0).in(Locale.SIMPLIFIED_CHINESE))
                .contains("工作日");
    }

    @Test
    void scheduling_again_moves_the_clock() {
        var note = note();
        inEast(() -> deadlines.schedule(in(Duration.ofDays(1), note)));
        var moved = in(Duration.ofDays(2), note);
        inEast(() -> deadlines.schedule(moved));
        assertThat(running(note)).containsExactly(moved);
    }

    @Test
    void a_cancelled_clock_never_runs_out() {
        var note = note();
        var neighbour = note();
        inEast(
                () -> deadlines.schedule(List.of(overdue(note), overdue(neighbour))),
                () -> deadlines.cancel(KIND, note));
        await().until(() -> reminded(neighbour) == 1);
        assertThat(states(note)).containsExactly("CANCELLED");
        assertThat(reminded(note)).isZero();
    }

    @Test
    void what_is_not_due_yet_waits() {
        var later = note();
        var due = note();
        inEast(() -> deadlines.schedule(List.of(in(Duration.ofMinutes(1), later), overdue(due))));
        await().until(() -> reminded(due) == 1);
        assertThat(states(later)).containsExactly("OPEN");
        moveTime(Duration.ofMinutes(2));
        await().until(() -> reminded(later) == 1);
    }

    @Test
    void a_thousand_due_ones_are_each_handled_once_whoever_watches() throws Exception {
        String text = "One of many " + UUID.randomUUID();
        var notes = notes(1000, text);
        inEast(() ->
                deadlines.schedule(notes.stream().map(DeadlinesTest::overdue).toList()));
        watchThreefold();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Rows.count("select count(*) from note where text = ? and reminded = 0", text) == 0);
        assertThat(Rows.of("select distinct reminded from note where text = ?", text))
                .containsExactly(Map.of("reminded", 1));
        assertThat(Rows.of("select state, count(*) as n from deadline " + OF_NOTES + " group by state", text))
                .containsExactly(Map.of("state", "PASSED", "n", 1000L));
        assertThat(Rows.count(
                        "select count(*) from outbox where aggregate_id in (select id from note where text = ?)", text))
                .isEqualTo(1000);
    }

    @Test
    void a_failing_handler_is_tried_five_times_leaves_nothing_behind_and_becomes_the_operators_business() {
        double before = failed();
        var note = note();
        Rows.execute("insert into barred_company select region, text from note where id = '" + note + "'");
        inEast(() -> deadlines.schedule(overdue(note)));
        for (int attempt = 1; attempt <= 5; attempt++) {
            int expected = attempt;
            await().until(() -> attempts(note) == expected);
            assertThat(reminded(note)).isZero();
            moveTime(Duration.ofSeconds(11L * attempt));
        }
        assertThat(states(note)).containsExactly("FAILED");
        assertThat(Rows.count("select count(*) from outbox where aggregate_id = ?", note))
                .isZero();
        assertThat(failed()).isEqualTo(before + 1);
        String deadline = Rows.of("select id from deadline where subject = ?", note)
                .get(0)
                .get("id")
                .toString();
        await().untilAsserted(() -> assertThat(Broker.events(OperationsEvent.TOPIC, deadline))
                .singleElement()
                .isInstanceOfSatisfying(DeadlineFailed.class, news -> {
                    assertThat(news.kind()).isEqualTo(KIND);
                    assertThat(news.subjectId()).isEqualTo(note);
                    assertThat(news.service()).isEqualTo("platform-sample");
                    assertThat(news.reason()).contains("is barred");
                }));
    }

    @Test
    void clocks_that_wait_for_news_keep_no_other_waiting_and_run_out_once_it_is_there() {
        String text = "Held back " + UUID.randomUUID();
        Rows.execute("insert into barred_company values ('east', '" + text + "')");
        var hour = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);
        var waiting = notes(DeadlineWatch.BATCH, text).stream()
                .map(note -> new Deadline("note-news", note, "east", hour, List.of()))
                .toList();
        var other = note();
        inEast(() -> deadlines.schedule(waiting), () -> deadlines.schedule(overdue(other)));
        await().until(() -> reminded(other) == 1);
        assertThat(Rows.count("select sum(attempts) from deadline " + OF_NOTES + " and state = 'OPEN'", text))
                .isZero();
        Rows.execute("delete from barred_company where company_name = '" + text + "'");
        await().until(() -> Rows.count("select count(*) from deadline " + OF_NOTES + " and state = 'OPEN'", text) == 0);
        assertThat(Rows.of("select state, count(*) as n from deadline " + OF_NOTES + " group by state", text))
                .containsExactly(Map.of("state", "PASSED", "n", (long) DeadlineWatch.BATCH));
    }

    @Test
    void a_kind_that_nobody_handles_is_given_up_and_stops_nobody_else() {
        var orphan = note();
        var other = note();
        inEast(() -> deadlines.schedule(List.of(
                new Deadline("nobodys", orphan, "east", Instant.now().minusSeconds(1), List.of()), overdue(other))));
        await().until(() -> reminded(other) == 1);
        await().until(() -> attempts(orphan) == 1);
    }

    private void watchThreefold() throws InterruptedException {
        var watchers = Executors.newFixedThreadPool(3);
        try {
            watchers.invokeAll(Collections.nCopies(3, (Callable<Void>) () -> OnVertx.await(watch::watch)));
        } finally {
            watchers.shutdown();
        }
    }

    private void inEast(Runnable... actions) {
        OnVertx.await(() -> transactions.in(Regions.only("east"), () -> {
            Stream.of(actions).forEach(Runnable::run);
            return Uni.createFrom().voidItem();
        }));
    }

    private List<Deadline> running(UUID note) {
        return OnVertx.await(() -> transactions.reading(Regions.only("east"), () -> deadlines.running("east", note)));
    }

    private static Deadline overdue(UUID note) {
        return in(Duration.ofSeconds(-1), note);
    }

    private static Deadline in(Duration time, UUID note) {
        return new Deadline(KIND, note, "east", Instant.now().plus(time).truncatedTo(ChronoUnit.MICROS), List.of());
    }

    private static void moveTime(Duration by) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), by), Clock.class);
    }

    private static UUID note() {
        return notes(1, "Note " + UUID.randomUUID()).get(0);
    }

    private static List<UUID> notes(int count, String text) {
        Rows.execute(
                """
                insert into note select gen_random_uuid(), 0, 'east', null, '%s', now(), 0
                from generate_series(1, %d)"""
                        .formatted(text, count));
        return Rows.of("select id from note where text = ?", text).stream()
                .map(row -> (UUID) row.get("id"))
                .toList();
    }

    private static int reminded(UUID note) {
        return (int) Rows.count("select reminded from note where id = ?", note);
    }

    private static int attempts(UUID note) {
        return (int) Rows.count("select attempts from deadline where subject = ?", note);
    }

    private static List<Object> states(UUID note) {
        return Rows.of("select state from deadline where subject = ?", note).stream()
                .map(row -> row.get("state"))
                .toList();
    }

    private double failed() {
        return metrics.counter("kaituo.deadlines.failed").count();
    }
}
