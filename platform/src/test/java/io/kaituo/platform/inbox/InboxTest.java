package io.kaituo.platform.inbox;

import static io.kaituo.platform.inbox.Arrivals.deliver;
import static io.kaituo.platform.inbox.Arrivals.envelope;
import static io.kaituo.platform.inbox.Arrivals.heard;
import static io.kaituo.platform.inbox.Arrivals.message;
import static io.kaituo.platform.inbox.Arrivals.parkedReasons;
import static io.kaituo.platform.inbox.Arrivals.registered;
import static io.kaituo.platform.inbox.Arrivals.sample;
import static io.kaituo.platform.inbox.Arrivals.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.EventJson;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.OtherTransaction;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.web.Refused;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a consumer is promised: everything once, in the order of its key, however it arrives. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class InboxTest {

    @Test
    void a_redelivered_event_changes_nothing() {
        var event = registered("Twice");
        deliver(event, event);
        deliver(event);
        assertThat(heard(event.leadId())).containsExactly("Twice");
    }

    @Test
    void what_is_held_up_holds_up_its_own_lane_only() {
        var held = registered("Held");
        var behind = registered(held.leadId(), "Behind");
        var beside = Stream.generate(UUID::randomUUID)
                .limit(100)
                .filter(lead -> lane(lead) != lane(held.leadId()))
                .map(lead -> registered(lead, "Beside"))
                .findFirst()
                .orElseThrow();
        CompletableFuture<Void> delivery;
        try (var same =
                OtherTransaction.that("insert into inbox (consumer, event_id, region) values ('%s', '%s', 'east')"
                        .formatted(sample().name(), held.id()))) {
            delivery = CompletableFuture.runAsync(() -> deliver(held, behind, beside));
            await().untilAsserted(() -> assertThat(heard(beside.leadId())).containsExactly("Beside"));
            same.isInTheWay();
            assertThat(heard(held.leadId())).isEmpty();
            assertThat(delivery).isNotDone();
        }
        delivery.join();
        assertThat(heard(held.leadId())).containsExactly("Held", "Behind");
    }

    @Test
    void what_follows_from_an_event_belongs_to_its_trace() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        var traced = registered("Traced");
        var untraced = registered("Untraced");
        deliver(
                new Echo(),
                List.of(
                        message(traced, EventJson.write(traced), with(envelope(traced), "traceparent", trace)),
                        message(untraced, EventJson.write(untraced), envelope(untraced))));
        assertThat(traceOfEcho(traced)).isEqualTo(trace);
        assertThat(traceOfEcho(untraced)).isNull();
    }

    @Test
    void types_of_another_time_or_family_are_none_of_its_business() {
        var unknown = registered("Unknown");
        var foreign = registered("Foreign");
        deliver(List.of(
                message(unknown, "{}", with(envelope(unknown), "ce_type", "lead.teleported.v9")),
                message(foreign, "{}", with(envelope(foreign), "ce_type", "playbook.published.v1"))));
        assertThat(parkedReasons(unknown.leadId())).isEmpty();
        assertThat(parkedReasons(foreign.leadId())).isEmpty();
        assertThat(Rows.count("select count(*) from inbox where event_id in (?, ?)", unknown.id(), foreign.id()))
                .isZero();
    }

    @Test
    void on_the_broker_a_message_without_an_envelope_does_not_block_its_partition() {
        var lead = registered("From afar");
        Broker.send(LeadEvent.TOPIC, lead.key(), "whatever", Map.of());
        Broker.publish(lead);
        await().untilAsserted(() -> assertThat(heard(lead.leadId())).containsExactly("From afar"));
        assertThat(parkedReasons(lead.leadId())).hasSize(1);
    }

    @Test
    void a_database_that_goes_away_in_the_middle_loses_nothing_and_doubles_nothing() {
        var leads = new ArrayList<LeadRegistered>();
        for (int outage = 0; outage < 3; outage++) {
            try (var lock = OtherTransaction.that("lock table heard_lead in share mode")) {
                for (int i = 0; i < 10; i++) {
                    var lead = registered("Outage " + outage);
                    leads.add(lead);
                    Broker.publish(lead);
                }
                lock.isInTheWay();
                Rows.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'sample_app'");
            }
        }
        await().untilAsserted(() -> assertThat(leads)
                .allSatisfy(lead -> assertThat(heard(lead.leadId())).containsExactly(lead.companyName())));
        assertThat(leads)
                .allSatisfy(lead -> assertThat(parkedReasons(lead.leadId())).isEmpty());
    }

    @Test
    void readiness_says_who_waits_and_for_what_and_stays_up() {
        var event = registered("Late");
        var late = new Unlucky("late", Integer.MAX_VALUE, Refused.notYet("playbook.not-yet-known", "east"));
        var applied = CompletableFuture.runAsync(() -> deliver(late, event));
        await().untilAsserted(() -> assertThat(readiness())
                .containsEntry("state", "degraded")
                .hasEntrySatisfying("late", why -> assertThat(why).contains("since", "no playbook yet")));
        late.left.set(0);
        applied.join();
        assertThat(heard(event.leadId())).containsExactly("Late");
        assertThat(readiness()).containsEntry("state", "healthy").doesNotContainKey("late");
    }

    @Test
    void whoever_meets_somebody_else_writing_the_same_is_tried_again_before_it_is_parked() {
        var event = registered("Twice");
        deliver(new Unlucky("unlucky", 1, new IllegalStateException("Taken")), event);
        assertThat(parkedReasons(event.leadId())).isEmpty();
        assertThat(heard(event.leadId())).containsExactly("Twice");
        var poison = registered("Never");
        deliver(new Unlucky("always-unlucky", Integer.MAX_VALUE, new IllegalStateException("Taken")), poison);
        assertThat(parkedReasons(poison.leadId())).singleElement().asString().contains("Taken");
    }

    private static Object traceOfEcho(LeadRegistered event) {
        return Rows.of("select traceparent from outbox where aggregate_id = ?", event.leadId())
                .get(0)
                .get("traceparent");
    }

    private static Map<String, String> readiness() {
        return given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .extract()
                .path("checks.find { it.name == 'Events are applied' }.data");
    }

    private int lane(UUID lead) {
        return Math.floorMod(lead.toString().hashCode(), sample().lanes());
    }

    /** Cannot write so many times, then does what the sample does. */
    private final class Unlucky implements EventConsumer<LeadEvent> {

        private final String name;
        private final AtomicInteger left;
        private final RuntimeException failure;

        Unlucky(String name, int times, RuntimeException failure) {
            this.name = name;
            this.left = new AtomicInteger(times);
            this.failure = failure;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Class<LeadEvent> family() {
            return LeadEvent.class;
        }

        @Override
        public Uni<?> apply(LeadEvent event) {
            return left.getAndDecrement() > 0 ? Uni.createFrom().failure(failure) : sample().apply(event);
        }
    }

    /** Tells of a lead once more when it hears of it. */
    private static final class Echo implements EventConsumer<LeadEvent> {

        @Override
        public String name() {
            return "echo";
        }

        @Override
        public Class<LeadEvent> family() {
            return LeadEvent.class;
        }

        @Override
        public Uni<?> apply(LeadEvent event) {
            Arc.container().instance(Outbox.class).get().publish(registered(event.leadId(), "Echo"));
            return EventConsumer.nothing();
        }
    }
}
