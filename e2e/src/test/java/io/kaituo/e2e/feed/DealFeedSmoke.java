package io.kaituo.e2e.feed;

import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.Topics;
import io.kaituo.e2e.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The deal feed while its service is killed again and again: webhooks to subscribers of every temper, server-sent events, Kafka
 * and pull tell the same bytes, each deal's in order and without a gap.
 */
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(OneWorld.class)
class DealFeedSmoke {

    private static final String REGION = "central";
    private static final int REPLAYED = 500;

    private final Campaign campaign = Campaign.asked();
    private final Story story = new Story();

    @Test
    @Timeout(value = 3, unit = HOURS)
    void I6_I7_I8_whoever_lives_has_everything_in_order_whatever_is_killed(World world) throws Exception {
        Person integrator = world.integrator(REGION);
        String cursor = integrator
                .get("/api/deals/snapshot?limit=1")
                .body()
                .path("cursor")
                .asText();
        try (var business = new Business(world.stack().kafka(), REGION, campaign.events());
                var receivers = new Receivers();
                var killer = new Killer(world, campaign)) {
            receivers.subscribe(
                    campaign.subscribers(), integrator, cursor, name -> new Heard(name, story, business.deals()));
            var follower = new Follower(
                    "/api/deal-events/stream?region=" + REGION,
                    cursor,
                    () -> killer.spread(integrator),
                    heard("server-sent events", business),
                    campaign.events(),
                    campaign.reconnections());

            Duration took = run(business, receivers, killer, follower);

            System.out.println(summary(receivers, follower, took));
            receivers.all().forEach(one -> assertThat(one.heard().violations()).isEmpty());
            receivers.live().forEach(one -> assertThat(isProvedComplete(one, integrator))
                    .isTrue());
            assertThat(follower.violations()).isEmpty();
            assertThat(follower.reconnected()).isGreaterThanOrEqualTo(campaign.reconnections());
            var pulled = heard("pull", business);
            List<String> ids = pull(integrator, cursor, pulled);
            hasEverything(pulled);
            hasEverything(onKafka(world, business));
            isToldAgainWordForWord(receivers.live().get(0), ids, integrator);
        }
    }

    /** How long it took until everybody who lives had everything. */
    private Duration run(Business business, Receivers receivers, Killer killer, Follower follower) throws Exception {
        var threads = Executors.newFixedThreadPool(3);
        try {
            Instant start = Instant.now();
            var works = List.of(
                    submit(threads, () -> business.tell(receivers::heardByAll, campaign.patience())),
                    submit(
                            threads,
                            () -> killer.kill(
                                    () -> (double) receivers.heardByAll() / campaign.events(), campaign.patience())),
                    submit(threads, follower::follow));
            await("everybody who lives")
                    .pollInterval(50, MILLISECONDS)
                    .atMost(campaign.patience())
                    .until(() -> works.stream().anyMatch(CompletableFuture::isCompletedExceptionally)
                            || receivers.heardByAll() == campaign.events());
            var took = Duration.between(start, Instant.now());
            CompletableFuture.allOf(works.toArray(CompletableFuture[]::new))
                    .get(campaign.patience().toSeconds(), TimeUnit.SECONDS);
            return took;
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static CompletableFuture<Void> submit(Executor threads, Work work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                },
                threads);
    }

    private Heard heard(String listener, Business business) {
        return new Heard(listener, story, business.deals());
    }

    private void hasEverything(Heard heard) {
        assertThat(heard.violations()).isEmpty();
        assertThat(heard.distinct()).isEqualTo(campaign.events());
    }

    private static boolean isProvedComplete(Receiver receiver, Person integrator) {
        await("the proof of " + receiver.subscription())
                .pollInterval(200, MILLISECONDS)
                .atMost(2, TimeUnit.MINUTES)
                .ignoreExceptions()
                .until(() -> proof(receiver, integrator).path("complete").asBoolean());
        return proof(receiver, integrator).path("givenUp").asLong() == 0;
    }

    private static JsonNode proof(Receiver receiver, Person integrator) {
        return integrator
                .get("/api/subscriptions/" + receiver.subscription() + "/completeness")
                .body();
    }

    /** Everything after the cursor, page by page; the ids of it. */
    private static List<String> pull(Person integrator, String cursor, Heard heard) {
        var ids = new ArrayList<String>();
        String after = null;
        String next = cursor;
        while (!next.equals(after)) {
            after = next;
            JsonNode page =
                    integrator.get("/api/deal-events?limit=500&after=" + after).body();
            page.path("items").forEach(event -> ids.add(heard.hear(event.toString())));
            next = page.path("next").asText();
        }
        return ids;
    }

    private Heard onKafka(World world, Business business) {
        String topic = "deals." + REGION;
        await("the topic")
                .pollInterval(1, TimeUnit.SECONDS)
                .atMost(2, TimeUnit.MINUTES)
                .until(() -> read(world, topic, business).distinct() == campaign.events());
        return read(world, topic, business);
    }

    private Heard read(World world, String topic, Business business) {
        var heard = heard("Kafka", business);
        Topics.everything(world.stack().kafka(), List.of(topic)).forEach(message -> heard.hear(message.value()));
        return heard;
    }

    private static void isToldAgainWordForWord(Receiver receiver, List<String> ids, Person integrator) {
        int before = receiver.heard().repeated();
        List<String> some = ids.subList(0, Math.min(REPLAYED, ids.size()));
        integrator
                .post("/api/subscriptions/" + receiver.subscription() + "/replay", Map.of("ids", some))
                .body();
        await("the replay")
                .pollInterval(100, MILLISECONDS)
                .atMost(2, TimeUnit.MINUTES)
                .until(() -> receiver.heard().repeated() >= before + some.size());
        assertThat(receiver.heard().violations()).isEmpty();
    }

    private String summary(Receivers receivers, Follower follower, Duration took) {
        int live = receivers.live().size();
        int repeated = receivers.live().stream()
                .mapToInt(one -> one.heard().repeated())
                .sum();
        int vain = receivers.all().stream()
                .filter(one -> !one.isLive())
                .mapToInt(Receiver::attempts)
                .sum();
        return ("%d deal events to %d subscribers, %d of them live, %d kills: %.0f s, %.0f deliveries/s; %d delivered twice, "
                        + "%d attempts in vain, %d reconnections")
                .formatted(
                        campaign.events(),
                        campaign.subscribers(),
                        live,
                        campaign.kills(),
                        took.toMillis() / 1_000.0,
                        campaign.events() * live * 1_000.0 / took.toMillis(),
                        repeated,
                        vain,
                        follower.reconnected());
    }
}
