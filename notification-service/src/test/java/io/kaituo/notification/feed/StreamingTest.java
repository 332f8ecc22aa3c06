package io.kaituo.notification.feed;

import static io.kaituo.notification.feed.GivenFeed.eventually;
import static io.kaituo.notification.feed.GivenFeed.integrator;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamingTest {

    @TestHTTPResource("/api/deal-events/stream")
    URI stream;

    private final GivenFeed given = new GivenFeed("east");
    private final String integrator = integrator("east");

    @Test
    void D29_shows_new_events_as_they_were_stored() {
        try (var client = SseClient.open(stream, integrator, null)) {
            given.tell(2, given.opened(), given.won());
            eventually().untilAsserted(() -> assertThat(client.data()).containsAll(given.bodies()));
            assertThat(client.lastId()).startsWith("east:");
        }
    }

    @Test
    void shows_what_is_wanted_and_nothing_else() {
        var wanted = URI.create(stream + "?types=deal.won.v1&dealId=" + given.deal);
        try (var client = SseClient.open(wanted, integrator, null)) {
            var other = new GivenFeed("east");
            other.tell(1, other.won());
            given.tell(2, given.opened(), given.won());
            eventually().untilAsserted(() -> assertThat(client.data()).hasSize(1));
            assertThat(client.data().get(0)).isEqualTo(given.bodies().get(1));
        }
    }

    @Test
    void I7_misses_nothing_however_often_it_is_cut_off() {
        var deals = IntStream.range(0, 10).mapToObj(n -> new GivenFeed("east")).toList();
        var only = URI.create(stream + "?region=east");
        var seen = new ArrayList<String>();
        String last = firstId(only);
        String begin = last;
        for (int cut = 0; cut < 50; cut++) {
            if (cut % 5 == 0) {
                var deal = deals.get(cut / 5);
                List.of(deal.opened(), deal.moved("1", "2"), deal.won()).forEach(Broker::publish);
            }
            try (var client = SseClient.open(only, integrator, last)) {
                boolean patient = cut % 5 == 4;
                eventually().until(() -> !patient || client.lastId().equals(head()));
                var heard = client.heard();
                seen.addAll(heard.data());
                last = heard.lastId();
            }
        }
        deals.forEach(deal -> deal.tell(3));
        try (var client = SseClient.open(only, integrator, last)) {
            String finish = head();
            eventually().until(() -> client.lastId().equals(finish));
            seen.addAll(client.data());
        }
        assertThat(seen).isEqualTo(bodiesAfter(begin));
    }

    @Test
    void catches_up_from_far_behind() {
        var deals = IntStream.range(0, 30).mapToObj(n -> new GivenFeed("far")).toList();
        deals.stream().parallel().forEach(deal -> IntStream.range(0, 20)
                .forEach(n -> Broker.publish(deal.moved("" + n, "" + (n + 1)))));
        deals.forEach(deal -> deal.tell(20));
        try (var client = SseClient.open(stream, integrator("far"), "far:0")) {
            eventually().untilAsserted(() -> assertThat(client.data()).hasSize(600));
            assertThat(client.data()).isEqualTo(bodiesAfter("far:0"));
        }
    }

    @Test
    void goes_on_right_behind_what_was_dropped() {
        var tide = new GivenFeed("tide");
        tide.tell(3, tide.opened(), tide.moved("1", "2"), tide.moved("2", "3"));
        Rows.execute("delete from feed_event where region = 'tide' and position < 3");
        try (var client = SseClient.open(stream, integrator("tide"), "tide:2")) {
            eventually().untilAsserted(() -> assertThat(client.data()).hasSize(1));
            tide.tell(2, tide.moved("3", "4"));
            eventually().untilAsserted(() -> assertThat(client.lastId()).isEqualTo("tide:4"));
            assertThat(client.data()).isEqualTo(tide.bodies());
        }
    }

    @Test
    void breathes_while_nothing_happens() {
        try (var client = SseClient.open(stream, integrator("quiet"), null)) {
            eventually().untilAsserted(() -> assertThat(client.lines()).contains(":still here"));
        }
    }

    @Test
    void ends_with_its_token() {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(295)), Clock.class);
        try (var client = SseClient.open(stream, integrator, null)) {
            eventually().until(client::ended);
        }
    }

    @Test
    void are_held_open_by_nobody_without_end() throws Exception {
        String greedy = Token.of("client-" + UUID.randomUUID(), List.of("east"), List.of("integrator"));
        var held = IntStream.range(0, 20)
                .mapToObj(n -> SseClient.open(stream, greedy, null))
                .toList();
        assertThat(SseClient.refused(stream, greedy, null)).isEqualTo(429);
        try (var another = SseClient.open(stream, integrator, null)) {
            assertThat(another.ended()).isFalse();
        }
        held.forEach(SseClient::close);
        eventually().untilAsserted(() -> SseClient.open(stream, greedy, null).close());
    }

    @Test
    void does_not_begin_for_others_or_where_it_cannot_go_on() throws Exception {
        given.tell(1, given.opened());
        assertThat(SseClient.refused(stream, Token.of("seller", List.of("east"), List.of("sales")), null))
                .isEqualTo(403);
        assertThat(SseClient.refused(stream, integrator, "north:0")).isEqualTo(403);
        assertThat(SseClient.refused(stream, integrator, "rubbish")).isEqualTo(400);
        assertThat(SseClient.refused(stream, integrator, "east:999999999")).isEqualTo(400);
        assertThat(SseClient.refused(URI.create(stream + "?types=x"), integrator, null))
                .isEqualTo(400);
    }

    @Test
    void does_not_begin_behind_what_is_kept() throws Exception {
        var old = new GivenFeed("gone");
        old.tell(2, old.opened(), old.won());
        Rows.execute("delete from feed_event where deal_id = '%s' and sequence = 1".formatted(old.deal));
        assertThat(SseClient.refused(stream, integrator("gone"), "gone:0")).isEqualTo(410);
    }

    private String firstId(URI address) {
        try (var client = SseClient.open(address, integrator, null)) {
            return client.lastId();
        }
    }

    private static String head() {
        return "east:" + Rows.count("select last_position from feed_head where region = 'east'");
    }

    private static List<String> bodiesAfter(String cursor) {
        String[] parts = cursor.split(":");
        return Rows.of(
                        "select body from feed_event where region = ? and position > ? order by position",
                        parts[0],
                        Long.parseLong(parts[1]))
                .stream()
                .map(row -> (String) row.get("body"))
                .toList();
    }
}
