package io.kaituo.platform.audit;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.RegisterEvent.LeadChanged;
import io.kaituo.events.Uuid7;
import io.kaituo.events.audit.AuditChain;
import io.kaituo.platform.identity.Actor;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.testing.Api;
import io.kaituo.platform.testing.Audit;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.OtherTransaction;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.Token;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditingTest {

    private static final String ABOUT = "select * from audit_entry where subject = ? order by position";

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @Inject
    Clock clock;

    @Nested
    class An_entry {

        @Test
        void says_who_did_what_and_when_and_vouches_for_the_event() {
            UUID note = write("Hello");
            var entry = sealed(note, 1).get(0);
            var event =
                    Rows.of("select * from outbox where aggregate_id = ?", note).get(0);
            assertThat(entry)
                    .containsEntry("actor", ADA.id())
                    .containsEntry("actor_name", ADA.displayName())
                    .containsEntry("type", "lead.changed.v1")
                    .containsEntry("region", "east")
                    .containsEntry("event_id", event.get("id"))
                    .containsEntry("at", event.get("at"))
                    .containsEntry("cause", null);
            assertThat(entry.get("digest")).isEqualTo(AuditChain.digest((String) event.get("body")));
        }

        @Test
        void names_the_audited_fields_before_and_after_and_no_other() {
            UUID note = write("Before");
            as(ADA).header("If-Match", "\"0\"")
                    .body(Map.of("text", "After"))
                    .put("/api/notes/" + note)
                    .then()
                    .statusCode(200);
            assertThat(sealed(note, 2))
                    .extracting(entry -> entry.get("changes"))
                    .containsExactly(
                            "{\"reminded\":[null,\"0\"],\"text\":[null,\"Before\"]}",
                            "{\"text\":[\"Before\",\"After\"]}");
        }

        @Test
        void is_written_with_its_change_or_not_at_all() {
            long before = Rows.count("select count(*) from audit_unsealed") + chainLength();
            String text = "Regretted " + UUID.randomUUID();
            Rows.execute("insert into barred_company values ('east', '" + text + "')");
            as(ADA).body(Map.of("text", text)).post("/api/notes/rashly").then().statusCode(409);
            UUID next = write("Kept");
            sealed(next, 1);
            assertThat(chainLength()).isEqualTo(before + 1);
        }

        @Test
        void of_a_consumer_names_the_event_it_applied() {
            UUID subject = UUID.randomUUID();
            UUID cause = Uuid7.next();
            OnVertx.await(() -> transactions.in(Regions.only("east"), () -> {
                Transaction.current().by(Actor.consumer("heard-leads", cause));
                outbox.publish(change(subject));
                return Uni.createFrom().voidItem();
            }));
            assertThat(sealed(subject, 1).get(0))
                    .containsEntry("actor", "consumer:heard-leads")
                    .containsEntry("cause", cause);
        }

        @Test
        void of_many_events_at_once_stands_for_each_of_them() {
            var subjects = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            OnVertx.await(() -> transactions.in(Regions.only("east"), () -> {
                outbox.publish(subjects.stream().map(AuditingTest::change).toList());
                return Uni.createFrom().voidItem();
            }));
            subjects.forEach(subject -> assertThat(sealed(subject, 1).get(0)).containsEntry("actor", "system"));
            assertThat(Audit.verify().findings()).isEmpty();
        }
    }

    @Nested
    class The_chain {

        @Test
        void holds_every_entry_once_although_writers_race_and_two_seal() throws Exception {
            var subjects = new ArrayList<UUID>();
            for (int i = 0; i < 10; i++) {
                subjects.add(UUID.randomUUID());
            }
            var other = new Sealing(pool, Audit.chain(), clock);
            race(600, number -> {
                publish(subjects.get(number % subjects.size()));
                if (number % 20 == 0) {
                    OnVertx.await(other::round);
                }
            });
            subjects.forEach(subject -> assertThat(sealed(subject, 60)).hasSize(60));
            assertThat(Audit.verify().findings()).isEmpty();
            assertThat(Rows.count("select count(*) - max(position) from audit_entry"))
                    .isZero();
            assertThat(
                            Rows.of(
                                    """
                            select event_id from (select event_id, sequence, lag(sequence) over
                                (partition by subject order by audit_entry.position) as earlier
                            from audit_entry join outbox on outbox.id = event_id) as entry where earlier > sequence"""))
                    .as("entries of a subject that stand before an earlier one")
                    .isEmpty();
        }

        @Test
        @SuppressWarnings("try") // the lock is held, not used
        void tells_how_long_its_oldest_entry_waits_while_somebody_else_holds_the_seal() {
            var other = new Sealing(pool, Audit.chain(), Clock.offset(clock, Duration.ofMinutes(5)));
            UUID subject = UUID.randomUUID();
            try (var lock = OtherTransaction.that("select pg_advisory_xact_lock(4713)")) {
                publish(subject);
                OnVertx.await(other::round);
                assertThat(other.age()).isGreaterThan(290);
            }
            assertThat(sealed(subject, 1)).hasSize(1);
            OnVertx.await(other::round);
            assertThat(other.age()).isZero();
        }

        @Test
        void stands_whole_when_its_sealer_dies_in_the_middle() {
            UUID subject = UUID.randomUUID();
            try (var lock = OtherTransaction.that("lock table audit_entry in share mode")) {
                publish(subject);
                lock.isInTheWay();
                Rows.execute(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%seal_audit%'""");
                assertThat(Rows.count("select count(*) from audit_unsealed where subject = '" + subject + "'"))
                        .isOne();
            }
            assertThat(sealed(subject, 1)).hasSize(1);
            assertThat(Audit.verify().findings()).isEmpty();
        }

        @Test
        void is_told_where_nobody_can_take_it_back() {
            UUID subject = UUID.randomUUID();
            publish(subject);
            var entry = sealed(subject, 1).get(0);
            await().untilAsserted(() -> assertThat(Audit.heads())
                    .anySatisfy(head ->
                            assertThat(head.said().position()).isGreaterThanOrEqualTo((Long) entry.get("position"))));
            var heads = Audit.heads();
            assertThat(heads).allSatisfy(head -> assertThat(Rows.count(
                            "select count(*) from audit_entry where position = ? and encode(mac, 'hex') = ?",
                            head.said().position(),
                            head.said().mac()))
                    .isOne());
            assertThat(heads)
                    .extracting(head -> head.said().mac())
                    .allMatch(mac -> HexFormat.of().parseHex(mac).length == 32);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "delete from audit_entry",
                    "update audit_entry set actor = 'nobody'",
                    "truncate audit_entry",
                    "insert into audit_entry select * from audit_entry",
                    "delete from audit_unsealed",
                    "update audit_unsealed set actor = 'nobody'",
                    "truncate audit_unsealed"
                })
        void is_beyond_the_services_own_reach(String statement) {
            assertThatThrownBy(() -> OnVertx.await(() ->
                            transactions.inQueues(() -> Transaction.current().update(statement))))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Nested
    class The_list {

        @Test
        void shows_a_director_the_newest_first_with_what_became_of_the_fields() {
            UUID note = write("First");
            as(ADA).post("/api/notes/" + note + "/reminder").then().statusCode(200);
            String next = as(DIRA).get("/api/audit?limit=1&subject=" + note)
                    .then()
                    .statusCode(200)
                    .body("items.actor", contains(ADA.id()))
                    .body("items[0].type", is("lead.changed.v1"))
                    .body("items[0].changes.field", contains("reminded"))
                    .body("items[0].changes.before", contains("0"))
                    .body("items[0].changes.after", contains("1"))
                    .body("next", notNullValue())
                    .extract()
                    .path("next");
            as(DIRA).get("/api/audit?limit=1&subject=" + note + "&after=" + next)
                    .then()
                    .statusCode(200)
                    .body("items[0].changes.field", contains("reminded", "text"))
                    .body("next", nullValue());
        }

        @Test
        void knows_nothing_of_other_regions() {
            UUID elsewhere = UUID.randomUUID();
            OnVertx.await(() -> transactions.in(Regions.only("north"), () -> {
                outbox.publish(new LeadChanged(Uuid7.next(), Instant.now(), "north", elsewhere, "Far", ADA.id()));
                return Uni.createFrom().voidItem();
            }));
            sealed(elsewhere, 1);
            Api.with(Token.of("id-of-a-director", List.of("east"), List.of("director")))
                    .get("/api/audit?subject=" + elsewhere)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            as(DIRA).get("/api/audit?subject=" + elsewhere).then().body("items.region", contains("north"));
        }

        @Test
        void needs_a_subject() {
            as(DIRA).get("/api/audit").then().statusCode(400);
        }

        @Test
        void is_not_for_those_who_sell() {
            as(ADA).get("/api/audit?subject=" + UUID.randomUUID()).then().statusCode(403);
        }
    }

    private static UUID write(String text) {
        return UUID.fromString(
                as(ADA).body(Map.of("text", text)).post("/api/notes").path("id"));
    }

    private void publish(UUID subject) {
        OnVertx.await(() -> transactions.in(Regions.only("east"), () -> {
            outbox.publish(change(subject));
            return Uni.createFrom().voidItem();
        }));
    }

    private static LeadChanged change(UUID subject) {
        return new LeadChanged(Uuid7.next(), Instant.now(), "east", subject, "Race " + subject, ADA.id());
    }

    private static List<Map<String, Object>> sealed(UUID subject, int many) {
        return await().until(() -> Rows.of(ABOUT, subject), entries -> entries.size() == many);
    }

    private static long chainLength() {
        return Rows.count("select count(*) from audit_entry");
    }

    private interface Attempt {
        void number(int number);
    }

    private static void race(int attempts, Attempt attempt) throws Exception {
        var threads = Executors.newFixedThreadPool(10);
        try {
            var all = new ArrayList<Callable<Void>>();
            for (int i = 0; i < attempts; i++) {
                int number = i;
                all.add(() -> {
                    attempt.number(number);
                    return null;
                });
            }
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
