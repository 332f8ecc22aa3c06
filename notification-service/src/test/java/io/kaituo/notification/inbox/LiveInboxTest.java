package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.dueSoon;
import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.overdue;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.MIA;
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
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LiveInboxTest {

    @TestHTTPResource("/api/inbox/events")
    URI events;

    private final UUID lead = UUID.randomUUID();

    @Test
    void shows_new_items_at_once() {
        var stream = Live.open(events, Token.of(ADA), null);
        arrive(dueSoon(lead, ADA));
        eventually().until(() -> stream.items(lead), hasSize(1));
        assertThat(stream.items(lead).get(0))
                .contains("\"status\":\"OPEN\"", "First contact due soon: Harbour " + lead);
        assertThat(stream.lines()).contains("event:item");
    }

    @Test
    void shows_what_becomes_of_them() {
        var stream = Live.open(events, Token.of(ADA), null);
        arrive(dueSoon(lead, ADA));
        eventually().until(() -> stream.items(lead), hasSize(1));
        as(ADA).post("/api/inbox/{id}/done", item(ADA, lead).get("id")).then().statusCode(200);
        eventually().until(() -> stream.items(lead), hasSize(2));
        assertThat(stream.items(lead).get(1)).contains("\"status\":\"DONE\"");
    }

    @Test
    void shows_what_another_replica_wrote() {
        var stream = Live.open(events, Token.of(ADA), null);
        Rows.execute(
                """
                insert into inbox_item (id, version, region, recipient_id, kind, notice, words, subject_type, subject_id,
                    group_type, group_id, ranks_at, cause, status, created_at)
                values (gen_random_uuid(), 0, 'east', 'id-ada', 'LEAD_WARNING', 'FIRST_CONTACT_DUE_SOON', '[]', 'lead',
                    '%1$s', 'lead', '%1$s', now(), 'test', 'OPEN', now())"""
                        .formatted(lead));
        eventually().until(() -> stream.items(lead), hasSize(1));
    }

    @Test
    void shows_nobody_elses() {
        var bens = Live.open(events, Token.of(BEN), null);
        var elsewhere = Live.open(events, Token.of(ADA.id(), List.of("north"), List.of("sales")), null);
        arrive(dueSoon(lead, ADA));
        var own = UUID.randomUUID();
        arrive(dueSoon(own, BEN));
        eventually().until(() -> bens.items(own), hasSize(1));
        assertThat(bens.items(lead)).isEmpty();
        assertThat(elsewhere.items(lead)).isEmpty();
    }

    @Test
    void goes_on_where_it_was_cut_off() {
        var first = Live.open(events, Token.of(ADA), null);
        arrive(dueSoon(lead, ADA));
        eventually().until(() -> first.items(lead), hasSize(1));
        String last = first.lastId();
        first.close();
        var missed = UUID.randomUUID();
        arrive(dueSoon(missed, ADA));
        var second = Live.open(events, Token.of(ADA), last);
        eventually().until(() -> second.items(missed), hasSize(1));
        assertThat(second.items(lead)).isEmpty();
    }

    @Test
    void I10_misses_nothing_and_repeats_nothing_over_fifty_cuts() {
        var leads = Stream.generate(UUID::randomUUID).limit(100).toList();
        var seen = new ArrayList<String>();
        String last = beginning();
        for (int cut = 0; cut < 50; cut++) {
            Broker.publish(dueSoon(leads.get(2 * cut), ADA));
            var stream = Live.open(events, Token.of(ADA), last);
            Broker.publish(dueSoon(leads.get(2 * cut + 1), ADA));
            if (cut % 2 == 0) {
                eventually().until(() -> stream.whole().stream().anyMatch(event -> event.contains("event:item")));
            }
            stream.cut();
            seen.addAll(stream.whole());
            last = Optional.ofNullable(stream.lastWholeId()).orElse(last);
        }
        var rest = Live.open(events, Token.of(ADA), last);
        eventually().untilAsserted(() -> assertThat(times(leads, seen, rest.whole()))
                .hasSize(100));
        assertThat(times(leads, seen, rest.whole())).containsOnly(1L);
    }

    /** A place before anything of this test: without one a stream begins with what comes after it opened. */
    private String beginning() {
        var stream = Live.open(events, Token.of(ADA), null);
        stream.close();
        return stream.lastId();
    }

    /** How often each of these was told, of those that were. */
    private static List<Long> times(List<UUID> leads, List<String> before, List<String> after) {
        return leads.stream()
                .map(lead -> Stream.concat(before.stream(), after.stream())
                        .filter(event -> event.contains("\"subjectId\":\"" + lead))
                        .count())
                .filter(times -> times > 0)
                .toList();
    }

    @Test
    void goes_on_from_its_greeting_when_nothing_came_before_the_cut() {
        var first = Live.open(events, Token.of(MIA), null);
        String greeted = first.lastId();
        first.close();
        arrive(overdue(lead, ADA, false));
        var second = Live.open(events, Token.of(MIA), greeted);
        eventually().until(() -> second.items(lead), hasSize(1));
    }

    @Test
    void speaks_the_language_of_its_reader() {
        var stream = Live.open(events, Token.of(MIA), null);
        arrive(overdue(lead, ADA, false));
        eventually().until(() -> stream.items(lead), hasSize(1));
        assertThat(stream.items(lead).get(0)).contains("首次联系已逾期");
    }

    @Test
    void breathes_while_nothing_happens() {
        var stream = Live.open(events, Token.of("id-lonely", List.of("east"), List.of("sales")), null);
        eventually().untilAsserted(() -> assertThat(stream.lines()).contains(":still here"));
    }

    @Test
    void ends_with_its_token() {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(295)), Clock.class);
        var stream = Live.open(events, Token.of("id-lonely", List.of("east"), List.of("sales")), null);
        eventually().until(stream::ended);
    }

    @Test
    void needs_a_token_and_a_role() throws Exception {
        assertThat(status(null)).isEqualTo(401);
        assertThat(status(Token.expired(ADA))).isEqualTo(401);
        assertThat(status(Token.of("id-roleless", List.of("east"), List.of()))).isEqualTo(403);
    }

    private int status(String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(events);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static Matcher<Collection<?>> hasSize(int size) {
        return Matchers.hasSize(size);
    }

    /** A browser's end of the stream. */
    private record Live(Stream<String> body, List<String> lines, CompletableFuture<Void> end) {

        private static final HttpClient HTTP = HttpClient.newHttpClient();

        static Live open(URI events, String token, String lastEventId) {
            var request = HttpRequest.newBuilder(events).header("Authorization", "Bearer " + token);
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            try {
                var answer = HTTP.send(request.build(), BodyHandlers.ofLines());
                assertThat(answer.statusCode()).isEqualTo(200);
                var lines = new CopyOnWriteArrayList<String>();
                var end = CompletableFuture.runAsync(() -> answer.body().forEach(lines::add), task -> {
                    var reader = new Thread(task, "stream");
                    reader.setDaemon(true);
                    reader.start();
                });
                var stream = new Live(answer.body(), lines, end);
                eventually().until(() -> stream.lastId() != null);
                return stream;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        List<String> items(UUID subject) {
            return lines.stream()
                    .filter(line -> line.startsWith("data:") && line.contains("\"subjectId\":\"" + subject))
                    .toList();
        }

        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((earlier, later) -> later)
                    .map(line -> line.substring(3))
                    .orElse(null);
        }

        /** Whether the server closed it properly. */
        boolean ended() {
            return end.isDone() && !end.isCompletedExceptionally();
        }

        void close() {
            body.close();
        }

        /** The same, and waits until nothing more can be heard. */
        void cut() {
            close();
            eventually().until(end::isDone);
        }

        /** What was heard to its end, event by event: half an event is none. */
        List<String> whole() {
            String heard = String.join("\n", lines);
            int last = heard.lastIndexOf("\n\n");
            return last < 0 ? List.of() : List.of(heard.substring(0, last).split("\n\n"));
        }

        String lastWholeId() {
            return whole().stream()
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith("id:"))
                    .reduce((earlier, later) -> later)
                    .map(line -> line.substring(3))
                    .orElse(null);
        }
    }
}
