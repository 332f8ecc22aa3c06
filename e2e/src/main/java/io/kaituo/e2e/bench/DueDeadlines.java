package io.kaituo.e2e.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.e2e.world.World;
import io.kaituo.local.process.Wait;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * P3: finding, claiming and handling 1,000 first contacts that are due, among few open deadlines and among many, in one run. All at one moment tells how
 * long they take; spread over a while, how late each is handled: from its due moment until its notice is stored.
 */
final class DueDeadlines {

    private static final int DUE = 1_000;
    private static final int FEW = 10_000;
    private static final int CHUNK = 500_000;
    private static final int CALLERS = 32;
    private static final double MILLIS = 1_000;
    private static final Duration AHEAD = Duration.ofSeconds(3);
    private static final Duration SPREAD = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String OPEN =
            """
            insert into deadline (id, kind, subject, region, due_at, wake_at, because)
            select uuidv7(), 'first-contact', uuidv7(), 'zhengzhou', at, at,
                '[{"key":"due.d","parameters":{"amount":"7","from":"2026-03-02T09:00","due":"2026-03-09T09:00"}}]'
            from (select now() + interval '30 days' + (n % 31536000) * interval '1 second' as at
                from generate_series(1, ?) as n) as moments""";

    /** The leads wait for their first contact again, each until its own moment. */
    private static final String AGAIN =
            """
            with again as (select * from unnest(?::uuid[], ?::timestamptz[]) as moment (lead, at)),
                leads as (update lead set overdue = false, first_contact_due = at from again where id = lead)
            update deadline set state = 'OPEN', closed_at = null, attempts = 0, due_at = at, wake_at = at from again
            where subject = lead and kind = 'first-contact'""";

    private static final String NOTICES =
            """
            select aggregate_id, max(stored_at) from outbox
            where type = 'lead.first-contact-overdue.v1' and stored_at >= ? group by aggregate_id""";

    private final World world;
    private final Bench.Plan plan;
    private final LeadApi api;
    private final CpuClock cpu;
    private final List<String> leads = new CopyOnWriteArrayList<>();

    DueDeadlines(World world, Vertx vertx, Bench.Plan plan) {
        this.world = world;
        this.plan = plan;
        this.api = new LeadApi(world, vertx, CALLERS, "zhengzhou.rep1");
        this.cpu = new CpuClock(world.stack());
    }

    ObjectNode measure() throws InterruptedException, SQLException {
        new Until(world, "lead-service")
                .holds("select count(*) = 1 from playbook where region = 'zhengzhou' and current");
        new Turns(CALLERS, new AtomicLong(), number -> api.register("due " + number)
                        .onSuccess(lead -> leads.add(lead.getString("id"))))
                .times(DUE);
        ObjectNode results = new ObjectMapper().createObjectNode();
        open(FEW);
        together();
        together();
        measure(FEW, results.putObject("few"));
        open(plan.openDeadlines() - FEW);
        together();
        measure(plan.openDeadlines(), results.putObject("many"));
        results.put("ratio", ratio(results, "secondsFor1000"));
        results.put("cpuRatio", ratio(results, "cpuSecondsFor1000"));
        return results;
    }

    private static double ratio(ObjectNode results, String what) {
        return results.path("many").path(what).asDouble()
                / results.path("few").path(what).asDouble();
    }

    private void measure(int open, ObjectNode result) throws SQLException {
        result.put("openDeadlines", open);
        var before = cpu.read();
        double[] seconds = IntStream.range(0, plan.rounds())
                .mapToDouble(round -> together())
                .sorted()
                .toArray();
        result.put("cpuSecondsFor1000", CpuClock.sum(before, cpu.read()) / plan.rounds());
        result.put("secondsFor1000", DoubleStream.of(seconds).average().orElseThrow());
        result.put("fastest", seconds[0]);
        result.put("slowest", seconds[seconds.length - 1]);
        result.set("latenessMillis", spread().json());
    }

    /** Seconds until the last one is handled when all are due at one moment. */
    private double together() {
        Instant due = Instant.now().plus(AHEAD);
        var notices = handled(id -> due);
        return notices.values().stream()
                        .mapToLong(stored -> Duration.between(due, stored).toMillis())
                        .max()
                        .orElseThrow()
                / MILLIS;
    }

    private Latencies spread() {
        Instant first = Instant.now().plus(AHEAD);
        var due = new HashMap<String, Instant>();
        for (int i = 0; i < leads.size(); i++) {
            due.put(leads.get(i), first.plus(SPREAD.multipliedBy(i).dividedBy(leads.size())));
        }
        return Latencies.between(due, handled(due::get));
    }

    /** When the notice of each lead was stored. */
    private Map<String, Instant> handled(Function<String, Instant> due) {
        Instant since = Instant.now();
        try (var database = writable();
                var again = database.prepareStatement(AGAIN)) {
            again.setArray(
                    1,
                    database.createArrayOf(
                            "uuid", leads.stream().map(UUID::fromString).toArray()));
            again.setArray(
                    2,
                    database.createArrayOf(
                            "timestamptz",
                            leads.stream().map(due).map(Timestamp::from).toArray()));
            again.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        var found = new HashMap<String, Instant>();
        if (!Wait.until(PATIENCE, Duration.ofMillis(500), () -> {
            found.putAll(notices(since));
            return found.size() == leads.size();
        })) {
            throw new IllegalStateException("Only " + found.size() + " of " + leads.size() + " were handled");
        }
        return found;
    }

    private Map<String, Instant> notices(Instant since) {
        try (var database = world.readOnly("lead-service");
                var query = database.prepareStatement(NOTICES)) {
            query.setTimestamp(1, Timestamp.from(since));
            var found = new HashMap<String, Instant>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getTimestamp(2).toInstant());
                }
            }
            return found;
        } catch (SQLException away) {
            return Map.of();
        }
    }

    private void open(int deadlines) throws SQLException {
        try (var database = writable();
                var insert = database.prepareStatement(OPEN);
                var settle = database.createStatement()) {
            for (int left = deadlines; left > 0; left -= CHUNK) {
                insert.setInt(1, Math.min(left, CHUNK));
                insert.executeUpdate();
            }
            settle.execute("vacuum (analyze) deadline");
            settle.execute("checkpoint");
        }
    }

    private Connection writable() throws SQLException {
        var stack = world.stack();
        return DriverManager.getConnection(
                stack.jdbcUrl("lead-service"), "postgres", stack.databasePassword("postgres"));
    }
}
