package io.kaituo.e2e.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.World;
import io.kaituo.events.Uuid7;
import io.kaituo.local.process.Wait;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * P5: webhooks to 20 subscribers. A backlog tells how many deliveries there are per second, without and with one of the subscribers
 * hanging; 100 events a second tell how long it is from an event's commit to each subscriber's first attempt. The events are
 * written where the feed keeps them, so that nothing but delivery is measured.
 */
final class FanOut {

    private static final int SUBSCRIBERS = 20;
    private static final int BACKLOG = 2_000;
    private static final int DEALS = 200;
    private static final int RATE = 100;
    private static final String REGION = "zhengzhou";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String HANGING = "/19";
    private static final String RECORD =
            """
            insert into feed_event (id, region, deal_id, sequence, type, occurred_at, body)
            select id, 'zhengzhou', deal, 1 + coalesce((select max(sequence) from feed_event
                    where region = 'zhengzhou' and deal_id = deal), 0), 'deal.stage-changed.v1', now(),
                format('{"specversion":"1.0","id":"%s","type":"deal.stage-changed.v1","subject":"%s","data":"%s"}',
                    id, deal, repeat('x', 600))
            from unnest(?::uuid[], ?::uuid[]) as fresh (id, deal)""";

    private final World world;
    private final Vertx vertx;
    private final Bench.Plan plan;
    private final Person integrator;
    private final CpuClock cpu;
    private final List<UUID> deals =
            IntStream.range(0, DEALS).mapToObj(n -> UUID.randomUUID()).toList();
    private final Map<String, Instant> arrivals = new ConcurrentHashMap<>();
    private volatile boolean oneHangs;

    FanOut(World world, Vertx vertx, Bench.Plan plan) {
        this.world = world;
        this.vertx = vertx;
        this.plan = plan;
        this.integrator = world.integrator(REGION);
        this.cpu = new CpuClock(world.stack());
    }

    ObjectNode measure() throws SQLException {
        HttpServer sink = vertx.createHttpServer()
                .requestHandler(this::receive)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        try {
            ObjectNode results = new ObjectMapper().createObjectNode();
            results.put("subscribers", SUBSCRIBERS);
            backlog(sink);
            var before = cpu.read();
            double alone = backlog(sink);
            results.put("cpuSecondsPer1000", CpuClock.sum(before, cpu.read()) * 1_000 / (BACKLOG * SUBSCRIBERS));
            results.put("perSecond", alone);
            oneHangs = true;
            double beside = backlog(sink);
            results.put("perSecondBesideOneThatHangs", beside);
            results.put("ratio", alone / beside);
            results.set("commitToFirstAttempt", steadily(sink).json());
            return results;
        } finally {
            sink.close();
        }
    }

    /** One subscriber is silent in some rounds; nothing it is sent counts. */
    private void receive(HttpServerRequest request) {
        if (oneHangs && request.path().equals(HANGING)) {
            return;
        }
        arrivals.putIfAbsent(request.path() + request.getHeader("webhook-id"), Instant.now());
        request.response().end();
    }

    /** Deliveries per second to those who answer, from the moment the whole backlog is there. */
    private double backlog(HttpServer sink) throws SQLException {
        subscribe(sink);
        record(BACKLOG);
        Instant start = Instant.now();
        int expected = BACKLOG * (oneHangs ? SUBSCRIBERS - 1 : SUBSCRIBERS);
        await(expected);
        Instant last = arrivals.values().stream().max(Instant::compareTo).orElseThrow();
        return expected * 1_000.0 / Duration.between(start, last).toMillis();
    }

    private Latencies steadily(HttpServer sink) throws SQLException {
        subscribe(sink);
        try (var database = writable()) {
            var committed = new HashMap<String, Instant>();
            Instant start = Instant.now();
            long total = RATE * plan.round().multipliedBy(2).toSeconds();
            for (long n = 0; n < total; n++) {
                Instant due = start.plus(Duration.ofMillis(n * 1_000 / RATE));
                Wait.pause(Duration.ofMillis(
                        Math.max(0, Duration.between(Instant.now(), due).toMillis())));
                UUID id = record(database, 1).get(0);
                Instant at = Instant.now();
                live().forEach(path -> committed.put(path + id, at));
            }
            await(committed.size());
            return Latencies.between(committed, arrivals);
        }
    }

    private List<String> live() {
        return IntStream.range(0, SUBSCRIBERS)
                .mapToObj(n -> "/" + n)
                .filter(path -> !oneHangs || !path.equals(HANGING))
                .toList();
    }

    private void await(int expected) {
        if (!Wait.until(PATIENCE, () -> arrivals.size() >= expected)) {
            throw new IllegalStateException("Only " + arrivals.size() + " of " + expected + " arrived");
        }
    }

    /** From now on, in place of those of the round before. */
    private void subscribe(HttpServer sink) throws SQLException {
        try (var database = writable();
                var delete = database.createStatement()) {
            delete.execute("delete from subscription");
        }
        for (int n = 0; n < SUBSCRIBERS; n++) {
            String url = "http://127.0.0.1:" + sink.actualPort() + "/" + n;
            integrator
                    .post("/api/subscriptions", Map.of("channel", "webhook", "url", url))
                    .id();
        }
        arrivals.clear();
    }

    private void record(int count) throws SQLException {
        try (var database = writable()) {
            database.setAutoCommit(false);
            for (int left = count; left > 0; left -= DEALS) {
                record(database, Math.min(left, DEALS));
            }
            database.commit();
        }
    }

    /** One event for each of so many deals. */
    private List<UUID> record(Connection database, int count) throws SQLException {
        List<UUID> ids = IntStream.range(0, count).mapToObj(n -> Uuid7.next()).toList();
        int first = ThreadLocalRandom.current().nextInt(DEALS - count + 1);
        try (var insert = database.prepareStatement(RECORD)) {
            insert.setArray(1, database.createArrayOf("uuid", ids.toArray()));
            insert.setArray(
                    2,
                    database.createArrayOf(
                            "uuid", deals.subList(first, first + count).toArray()));
            insert.executeUpdate();
        }
        return ids;
    }

    private Connection writable() throws SQLException {
        var stack = world.stack();
        return DriverManager.getConnection(
                stack.jdbcUrl("notification-service"), "postgres", stack.databasePassword("postgres"));
    }
}
