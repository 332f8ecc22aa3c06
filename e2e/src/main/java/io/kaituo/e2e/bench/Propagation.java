package io.kaituo.e2e.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.e2e.world.World;
import io.kaituo.local.process.Wait;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * P2: how soon others know. A lead that a manager passes on puts an item into the inbox of who gets it: one event, one effect in another
 * service. Beside it a bare producer and consumer on the same broker with the same settings. It warms up by the load it
 * measures, until what runs often is compiled for speed.
 */
final class Propagation {

    private static final List<Integer> RATES = List.of(10, 100);
    private static final String TOPIC = "bench";
    private static final short ONE_REPLICA = 1;
    private static final int AT_ONCE = 50;
    private static final Duration LATEST = Duration.ofMinutes(1);

    private final World world;
    private final Vertx vertx;
    private final Bench.Plan plan;
    private final LeadApi owner;
    private final LeadApi manager;
    private final String successor;

    Propagation(World world, Vertx vertx, Bench.Plan plan) {
        this.world = world;
        this.vertx = vertx;
        this.plan = plan;
        this.owner = new LeadApi(world, vertx, 64, "zhengzhou.rep1");
        this.manager = new LeadApi(world, vertx, 64, "zhengzhou.manager1");
        this.successor = world.idOf("zhengzhou.rep2");
    }

    ObjectNode measure() throws InterruptedException, ExecutionException, SQLException {
        makeTopic();
        ObjectNode results = new ObjectMapper().createObjectNode();
        bare(50, plan.round());
        ours(50, plan.round());
        ours(100, plan.warmUp().multipliedBy(2));
        for (int rate : RATES) {
            ObjectNode result = results.putObject(rate + "/s");
            result.set("bareProduceToConsume", bare(rate, plan.round()).json());
            ours(rate, plan.round().multipliedBy(2)).forEach((name, took) -> result.set(name, took.json()));
        }
        return results;
    }

    private Map<String, Latencies> ours(int rate, Duration time) throws InterruptedException, SQLException {
        var leads = leads(rate * time.toSeconds());
        Instant start = Instant.now();
        try (var arrivals = new Arrivals(world.stack().kafka(), "lead-events")) {
            steadily(rate, time, number -> manager.assign(leads.get((int) number - 1), successor));
            Map<String, Instant> stored = query(
                    "lead-service",
                    "select id, stored_at from outbox where type = 'lead.reassigned.v1' and stored_at >= ?",
                    start);
            Wait.until(LATEST, () -> arrivals.at().keySet().containsAll(stored.keySet()));
            Wait.until(LATEST, Duration.ofMillis(500), () -> noticed(start)
                    .keySet()
                    .containsAll(stored.keySet()));
            return Map.of(
                    "commitToKafka", Latencies.between(stored, arrivals.at()),
                    "commitToEffect", Latencies.between(stored, noticed(start)));
        }
    }

    /** Leads to pass on, there before anything is measured. */
    private List<String> leads(long count) throws InterruptedException {
        var ids = new ConcurrentLinkedQueue<String>();
        for (long made = 0; made < count; made += AT_ONCE) {
            var some = LongStream.range(made, Math.min(count, made + AT_ONCE))
                    .mapToObj(number -> owner.register("Bench " + UUID.randomUUID())
                            .onSuccess(lead -> ids.add(lead.getString("id"))))
                    .toList();
            try {
                Future.all(some).toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
            } catch (ExecutionException | TimeoutException failed) {
                throw new IllegalStateException(failed);
            }
        }
        return List.copyOf(ids);
    }

    /** The item carries the moment its own transaction wrote it, and the event that caused it. */
    private Map<String, Instant> noticed(Instant start) {
        try {
            return query(
                    "notification-service",
                    "select cause, created_at from inbox_item where kind = 'LEAD_REASSIGNED' and created_at >= ?",
                    start);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private Map<String, Instant> query(String service, String sql, Instant start) throws SQLException {
        try (var database = world.readOnly(service);
                var statement = database.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(start));
            Map<String, Instant> found = new HashMap<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getTimestamp(2).toInstant());
                }
            }
            return found;
        }
    }

    private Latencies bare(int rate, Duration time) throws InterruptedException {
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                world.stack().kafka(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true);
        Map<String, Instant> sent = new ConcurrentHashMap<>();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
                var arrivals = new Arrivals(world.stack().kafka(), TOPIC)) {
            steadily(rate, time, number -> {
                String id = UUID.randomUUID().toString();
                var message = new ProducerRecord<>(TOPIC, id, "x".repeat(250));
                message.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
                sent.put(id, Instant.now());
                producer.send(message);
            });
            producer.flush();
            Wait.until(LATEST, () -> arrivals.at().keySet().containsAll(sent.keySet()));
            return Latencies.between(sent, arrivals.at());
        }
    }

    /** At this rate whatever the answers do: who waits for an answer before asking again hides the delays. */
    private void steadily(int rate, Duration time, LongConsumer call) throws InterruptedException {
        long start = System.nanoTime();
        long total = rate * time.toSeconds();
        var sent = new AtomicLong();
        var done = new CountDownLatch(1);
        vertx.setPeriodic(1, timer -> {
            long due = Math.min(
                    total,
                    rate * (System.nanoTime() - start) / Duration.ofSeconds(1).toNanos());
            while (sent.get() < due) {
                call.accept(sent.incrementAndGet());
            }
            if (sent.get() == total) {
                vertx.cancelTimer(timer);
                done.countDown();
            }
        });
        done.await();
    }

    private void makeTopic() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, world.stack().kafka()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 12, ONE_REPLICA)))
                    .all()
                    .get();
        }
    }
}
