package io.kaituo.e2e.feed;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.AccountEvent.DealChanged;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.AccountEvent.DealStageChanged;
import io.kaituo.events.EventJson;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.events.VisitEvent.FollowUpCompleted;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A region's business with many deals, told as account- and visit-service tell it: on their topics, under their envelopes. */
final class Business implements AutoCloseable {

    private static final int EVENTS_PER_DEAL = 50;
    private static final int AT_ONCE = 250;
    private static final int MOST_AHEAD = 4_000;
    private static final List<String> STAGES = List.of("CONTACTED", "INTENT", "PROPOSAL", "NEGOTIATION");

    private final String region;
    private final int events;
    private final List<Deal> deals;
    private final KafkaProducer<String, String> producer;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private volatile int told;

    private record Deal(UUID id, UUID account, UUID contract, String company) {}

    Business(String bootstrap, String region, int events) {
        this.region = region;
        this.events = events;
        this.deals = IntStream.range(0, Math.max(1, events / EVENTS_PER_DEAL))
                .mapToObj(n -> new Deal(Uuid7.next(), Uuid7.next(), Uuid7.next(), "中原商贸 " + n))
                .toList();
        this.producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true),
                new StringSerializer(),
                new StringSerializer());
    }

    List<UUID> deals() {
        return deals.stream().map(Deal::id).toList();
    }

    /** Tells everything, and never gets far ahead of whoever has heard least: so each part of the way is busy all the time. */
    void tell(IntSupplier heard, Duration patience) {
        while (told < events) {
            await("listeners to keep up")
                    .pollInterval(10, MILLISECONDS)
                    .atMost(patience)
                    .until(() -> told - heard.getAsInt() < MOST_AHEAD);
            int next = Math.min(events, told + AT_ONCE);
            IntStream.range(told, next).mapToObj(this::event).forEach(this::send);
            producer.flush();
            if (failure.get() != null) {
                throw new IllegalStateException("Not told", failure.get());
            }
            told = next;
        }
    }

    /** One event of each deal after the other. */
    private IntegrationEvent event(int number) {
        var deal = deals.get(number % deals.size());
        int nth = number / deals.size();
        var id = Uuid7.next();
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (nth == 0) {
            return new DealOpened(
                    id, at, region, deal.id(), deal.account(), deal.company(), "年度框架", "owner", STAGES.get(0), null);
        }
        if (nth % 10 == 5) {
            return new FollowUpCompleted(id, at, region, deal.contract(), Uuid7.next(), deal.id(), "owner", "owner");
        }
        return nth % 2 == 0
                ? new DealStageChanged(
                        id,
                        at,
                        region,
                        deal.id(),
                        deal.account(),
                        "owner",
                        STAGES.get((nth + 3) % STAGES.size()),
                        STAGES.get(nth % STAGES.size()))
                : new DealChanged(
                        id,
                        at,
                        region,
                        deal.id(),
                        deal.account(),
                        "年度框架 " + nth,
                        "owner",
                        new Money(BigDecimal.valueOf(1_000_00L + nth, 2), "CNY"));
    }

    private void send(IntegrationEvent event) {
        var message = new ProducerRecord<>(event.topic(), event.key(), EventJson.write(event));
        Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        event.id().toString(),
                        "type",
                        event.type(),
                        "source",
                        "/account-service",
                        "subject",
                        event.subject().toString(),
                        "time",
                        event.at().toString(),
                        "region",
                        event.region(),
                        "sequence",
                        numbers.merge(event.subject(), 1, Integer::sum).toString())
                .forEach((name, value) -> message.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message, (sent, failed) -> failure.compareAndSet(null, failed));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
