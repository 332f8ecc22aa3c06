package io.kaituo.e2e.journey;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.PublishedPlaybook;
import io.kaituo.e2e.world.Sale;
import io.kaituo.e2e.world.Topics;
import io.kaituo.e2e.world.WebhookSink;
import io.kaituo.e2e.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** An integrator subscribes, verifies, loses the connection and catches up; at the end they can prove that they have everything. */
@ExtendWith(OneWorld.class)
@Timeout(value = 4, unit = MINUTES)
class IntegratorMissesNothing {

    private static final String REGION = "zhengzhou";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WebhookSink sink = new WebhookSink();
    private World world;
    private Person integrator;
    private Sale sale;
    private String cursor;
    private UUID subscription;

    @BeforeEach
    void subscribe(World world) {
        this.world = world;
        integrator = world.integrator(REGION);
        sale = new Sale(world.person("zhengzhou.rep1"), world.person("zhengzhou.manager1"), world::person);
        PublishedPlaybook.in(REGION, Playbook.CALLING_BACK.yaml(), world);
        cursor = integrator
                .get("/api/deals/snapshot?limit=1")
                .body()
                .path("cursor")
                .asText();
        JsonNode opened = integrator
                .post("/api/subscriptions", Map.of("channel", "webhook", "url", sink.url(), "startAt", cursor))
                .body();
        subscription = UUID.fromString(opened.path("id").asText());
        sink.verifyWith(opened.path("secret").asText());
    }

    @AfterEach
    void leave() {
        sink.close();
    }

    @Test
    void I6_I7_a_signed_contract_is_told_alike_on_all_four_channels() {
        try (var live = integrator.listen("/api/deal-events/stream?region=" + REGION)) {
            await().atMost(60, SECONDS).until(live::open);
            UUID deal = concluded("频道科技");

            List<String> told = toldByWebhook(deal);

            assertThat(told)
                    .extracting(body -> read(body).path("type").asText())
                    .contains(
                            "deal.opened.v1",
                            "deal.contract-submitted.v1",
                            "deal.contract-approved.v1",
                            "deal.contract-signed.v1")
                    .contains("deal.won.v1", "deal.follow-up-scheduled.v1");
            assertThat(pulled(deal)).isEqualTo(told);
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(ofDeal(live.data(), deal)).isEqualTo(told));
            await().atMost(60, SECONDS)
                    .untilAsserted(() -> assertThat(onKafka(deal)).isEqualTo(told));
        }
    }

    @Test
    void I7_a_subscriber_that_was_down_gets_everything_in_the_deals_order() {
        sink.breakDown();
        UUID deal = concluded("恢复科技");
        await().atMost(60, SECONDS).until(sink::turnedAnybodyAway);
        assertThat(completeness(deal).path("complete").asBoolean()).isFalse();

        sink.recover();

        assertThat(toldByWebhook(deal)).isEqualTo(pulled(deal));
    }

    @Test
    void I6_I14_a_killed_service_leaves_no_gap_and_no_other_bytes() {
        UUID before = concluded("中断科技");
        String service = "notification-service";
        var killed = world.stack().seen(service).process();
        world.stack().kill(service);
        UUID during = concluded("重启科技");
        await().atMost(120, SECONDS)
                .ignoreExceptions()
                .until(() -> !world.stack().seen(service).process().equals(killed)
                        && world.stack().ready(service));

        assertThat(toldByWebhook(before)).isEqualTo(pulled(before)).isEqualTo(onKafka(before));
        assertThat(toldByWebhook(during)).isEqualTo(pulled(during)).isEqualTo(onKafka(during));
    }

    @Test
    void I9_another_regions_integrator_sees_none_of_it() {
        Person stranger = world.integrator("east");
        assertThat(stranger.get("/api/deal-events?region=" + REGION).status()).isEqualTo(403);
        assertThat(stranger.get("/api/deal-events?after=" + cursor).status()).isEqualTo(403);
        assertThat(stranger.get("/api/subscriptions/" + subscription).status()).isEqualTo(404);
        assertThat(world.person("zhengzhou.rep1").get("/api/deal-events").status())
                .isEqualTo(403);
    }

    private UUID concluded(String company) {
        UUID deal = sale.deal(company);
        sale.conclude(
                UUID.fromString(
                        sale.draft(deal, "60000.00", Map.of()).path("id").asText()),
                Map.of());
        return deal;
    }

    /** Everything the sink was told of a deal, once the service says that this is all; numbered without a gap. */
    private List<String> toldByWebhook(UUID deal) {
        await().atMost(90, SECONDS).ignoreExceptions().until(() -> {
            JsonNode proof = completeness(deal);
            return proof.path("complete").asBoolean()
                    && proof.path("last").asLong() == sink.bodiesOf(deal).size()
                    && isWon(deal);
        });
        List<String> told = sink.bodiesOf(deal);
        assertThat(told)
                .extracting(body -> read(body).path("sequence").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, told.size()).boxed().toList());
        return told;
    }

    /** The last thing that happens to a deal here, however its events overtook one another. */
    private boolean isWon(UUID deal) {
        var types = sink.bodiesOf(deal).stream()
                .map(body -> read(body).path("type").asText())
                .toList();
        return types.contains("deal.won.v1")
                && types.stream().filter("deal.follow-up-scheduled.v1"::equals).count() >= 1;
    }

    private JsonNode completeness(UUID deal) {
        return integrator
                .get("/api/subscriptions/" + subscription + "/completeness?dealId=" + deal)
                .body()
                .path("deal");
    }

    private List<String> pulled(UUID deal) {
        var found = new ArrayList<String>();
        String after = null;
        String next = cursor;
        while (!next.equals(after)) {
            after = next;
            JsonNode page =
                    integrator.get("/api/deal-events?limit=500&after=" + after).body();
            page.path("items").forEach(event -> found.add(event.toString()));
            next = page.path("next").asText();
        }
        return ofDeal(found, deal);
    }

    private List<String> onKafka(UUID deal) {
        return Topics.everything(world.stack().kafka(), List.of("deals." + REGION)).stream()
                .filter(message -> deal.toString().equals(message.key()))
                .map(ConsumerRecord::value)
                .distinct()
                .toList();
    }

    private static List<String> ofDeal(List<String> bodies, UUID deal) {
        return bodies.stream()
                .filter(body -> read(body).path("subject").asText().equals(deal.toString()))
                .toList();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException garbled) {
            throw new AssertionError("No JSON: " + body, garbled);
        }
    }
}
