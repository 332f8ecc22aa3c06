package io.kaituo.platform.inbox;

import static io.kaituo.platform.testing.TestPeople.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.AccountEvent.DealStageChanged;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.OtherTransaction;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a consumer of whole batches is promised, with everything sent through the broker. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchConsumerTest {

    @Test
    void what_waits_together_is_applied_together_and_in_order_per_key() {
        var deals = Stream.generate(UUID::randomUUID).limit(3).toList();
        try (var lock = OtherTransaction.that("lock table heard_stage in share mode")) {
            Broker.publish(moved(deals.get(0), "0"));
            lock.isInTheWay();
            IntStream.range(1, 20)
                    .forEach(n -> deals.forEach(deal -> Broker.publish(moved(deal, Integer.toString(n)))));
        }
        var later = IntStream.range(1, 20).mapToObj(Integer::toString).toList();
        await().untilAsserted(() -> assertThat(stages(deals.get(1))).isEqualTo(later));
        await().untilAsserted(() -> assertThat(stages(deals.get(2))).isEqualTo(later));
        await().untilAsserted(() -> assertThat(stages(deals.get(0)))
                .isEqualTo(IntStream.range(0, 20).mapToObj(Integer::toString).toList()));
        assertThat(Rows.count("select max(together) from heard_stage where deal_id = ?", deals.get(1)))
                .isGreaterThan(1);
    }

    @Test
    void what_comes_again_changes_nothing_alone_or_among_news() {
        var deal = UUID.randomUUID();
        var first = moved(deal, "1");
        var second = moved(deal, "2");
        List.of(first, second, first).forEach(Broker::publish);
        await().untilAsserted(() -> assertThat(stages(deal)).containsExactly("1", "2"));
        try (var lock = OtherTransaction.that("lock table heard_stage in share mode")) {
            Broker.publish(moved(deal, "3"));
            lock.isInTheWay();
            List.of(second, first, moved(deal, "4")).forEach(Broker::publish);
        }
        await().untilAsserted(() -> assertThat(stages(deal)).containsExactly("1", "2", "3", "4"));
    }

    @Test
    void a_poison_in_a_batch_steps_aside_with_its_key_and_nobody_else_does() {
        var deal = UUID.randomUUID();
        var others = Stream.generate(UUID::randomUUID).limit(3).toList();
        var barred = barred();
        try (var lock = OtherTransaction.that("lock table heard_stage in share mode")) {
            Broker.publish(moved(deal, "before"));
            lock.isInTheWay();
            others.forEach(other -> Broker.publish(moved(other, "1")));
            Broker.publish(moved(deal, barred));
            Broker.publish(moved(deal, "after"));
            others.forEach(other -> Broker.publish(moved(other, "2")));
        }
        others.forEach(
                other -> await().untilAsserted(() -> assertThat(stages(other)).containsExactly("1", "2")));
        await().untilAsserted(() -> assertThat(parked(deal))
                .satisfiesExactly(reason -> assertThat(reason).contains("is barred"), reason -> assertThat(reason)
                        .contains("waits behind")));
        assertThat(stages(deal)).containsExactly("before");
        others.forEach(other -> assertThat(parked(other)).isEmpty());
    }

    @Test
    void what_dies_between_effect_and_commit_leaves_nothing_and_is_applied_once() {
        var deals = Stream.generate(UUID::randomUUID).limit(10).toList();
        try (var lock = OtherTransaction.that("lock table barred_company in access exclusive mode")) {
            deals.forEach(deal -> Broker.publish(moved(deal, "once")));
            lock.isInTheWay();
            Rows.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'sample_app'");
            assertThat(deals).allSatisfy(deal -> assertThat(stages(deal)).isEmpty());
        }
        await().untilAsserted(() ->
                assertThat(deals).allSatisfy(deal -> assertThat(stages(deal)).containsExactly("once")));
        assertThat(deals).allSatisfy(deal -> assertThat(parked(deal)).isEmpty());
    }

    private static DealStageChanged moved(UUID deal, String stage) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new DealStageChanged(Uuid7.next(), now, "east", deal, UUID.randomUUID(), ADA.id(), "before", stage);
    }

    /** A stage that nobody wants to hear of. */
    private static String barred() {
        String stage = "Barred " + UUID.randomUUID();
        Rows.execute("insert into barred_company values ('east', '" + stage + "')");
        return stage;
    }

    private static List<String> stages(UUID deal) {
        return Rows.of("select stage from heard_stage where deal_id = ? order by nth", deal).stream()
                .map(row -> (String) row.get("stage"))
                .toList();
    }

    private static List<String> parked(UUID deal) {
        return Rows.of("select reason from parked_event where key = ? order by position", deal.toString()).stream()
                .map(row -> (String) row.get("reason"))
                .toList();
    }
}
