package io.kaituo.notification.feed;

import static io.kaituo.notification.feed.GivenFeed.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.IntegrationEvent;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordingTest {

    private final GivenFeed given = new GivenFeed("east");

    @Test
    void tells_each_fact_once_however_often_it_arrives() {
        var opened = given.opened();
        var won = given.won();
        given.tell(1, opened);
        Broker.publish(opened);
        given.tell(2, won);
        Broker.publish(won);
        given.tell(3, given.reopened("again"));
        assertThat(given.rows())
                .extracting(row -> row.get("type"))
                .containsExactly("deal.opened.v1", "deal.won.v1", "deal.reopened.v1");
    }

    @Test
    void D28_numbers_a_deal_without_a_gap_over_all_topics() {
        given.tell(1, given.opened());
        given.tell(2, given.submitted());
        given.tell(3, given.scheduled());
        given.tell(4, given.won());
        assertThat(given.rows()).extracting(row -> row.get("sequence")).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void begins_with_whatever_is_heard_first_of_a_deal() {
        given.tell(1, given.signed());
        given.tell(2, given.opened());
        assertThat(given.rows())
                .extracting(row -> row.get("type"))
                .containsExactly("deal.contract-signed.v1", "deal.opened.v1");
    }

    @Test
    void adds_what_was_heard_before_to_what_an_event_leaves_out() {
        given.tell(1, given.opened());
        given.tell(2, given.drafted(), given.revised(), given.submitted());
        assertThat(given.bodies().get(1))
                .contains("\"accountId\":\"" + given.account, "\"accountName\":\"Harbour Ltd\"", "\"1000.00\"");
    }

    @Test
    void calls_a_renamed_account_by_its_new_name() {
        given.tell(1, given.opened());
        Broker.publish(given.renamed("Port Ltd"));
        eventually()
                .until(() -> Rows.count(
                                "select count(*) from feed_stream where deal_id = ? and state like '%Port Ltd%'",
                                given.deal)
                        == 1);
        given.tell(2, given.moved("1", "2"));
        assertThat(given.bodies().get(1)).contains("\"accountName\":\"Port Ltd\"");
    }

    @Test
    void says_nothing_of_what_stays_inside() {
        given.tell(0, given.drafted());
        given.tell(1, given.submitted());
        assertThat(given.rows()).hasSize(1);
    }

    @Test
    void I6_stays_gap_free_for_20_deals_at_once_whatever_comes_twice() {
        var deals = IntStream.range(0, 20).mapToObj(n -> new GivenFeed("east")).toList();
        var events = new ArrayList<IntegrationEvent>();
        deals.forEach(deal -> events.addAll(List.of(
                deal.opened(),
                deal.moved("1", "2"),
                deal.submitted(),
                deal.approved(),
                deal.signed(),
                deal.won(),
                deal.scheduled(),
                deal.completed(),
                deal.reached())));
        Collections.shuffle(events, new Random(28));
        Stream.concat(events.stream(), events.stream()).parallel().forEach(Broker::publish);
        deals.forEach(deal -> deal.tell(9));
        deals.forEach(deal -> assertThat(deal.rows())
                .extracting(row -> row.get("sequence"))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 9).boxed().toList()));
    }

    @Test
    void D28_gives_positions_without_a_gap_in_the_order_of_each_deals_numbers() {
        var deals = IntStream.range(0, 5).mapToObj(n -> new GivenFeed("north")).toList();
        deals.stream().parallel().forEach(deal -> deal.tell(3, deal.opened(), deal.moved("1", "2"), deal.won()));
        var log =
                Rows.of("select position, deal_id, sequence from feed_event where region = 'north' order by position");
        assertThat(log)
                .extracting(row -> row.get("position"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
        deals.forEach(deal -> assertThat(log.stream()
                        .filter(row -> row.get("deal_id").equals(deal.deal))
                        .map(row -> row.get("sequence")))
                .containsExactly(1L, 2L, 3L));
    }

    @Test
    void keeps_other_regions_out_of_reach() {
        assertThat(
                        Rows.of(
                                """
                        select relname from pg_class where relname like 'feed%' and relkind in ('r', 'p')
                        and not (relrowsecurity and relforcerowsecurity)"""))
                .isEmpty();
        assertThat(Rows.count("select count(*) from pg_policies where tablename = 'feed_event' and qual = 'true'"
                        + " and roles <> array['notification_owner']::name[]"))
                .isZero();
    }
}
