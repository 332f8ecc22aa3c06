package io.kaituo.notification.feed.topic;

import static io.kaituo.notification.feed.GivenFeed.eventually;
import static io.kaituo.notification.feed.GivenFeed.integrator;
import static io.kaituo.platform.testing.Api.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.notification.MailServer;
import io.kaituo.notification.feed.GivenFeed;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.OtherTransaction;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishingTest {

    @Test
    void I6_I7_from_offset_0_is_what_pull_shows_byte_for_byte() {
        var deals =
                IntStream.range(0, 8).mapToObj(n -> new GivenFeed("harbour")).toList();
        deals.stream()
                .parallel()
                .forEach(deal -> deal.tell(3, deal.opened(), deal.moved("1", "2"), deal.moved("2", "3")));
        published("harbour");
        String pulled = with(integrator("harbour"))
                .queryParam("limit", 500)
                .get("/api/deal-events")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(Broker.records("deals.harbour")).hasSize(24).allSatisfy(message -> assertThat(pulled)
                .contains(message.value()));
        deals.forEach(deal -> assertThat(of(deal.deal(), "harbour").stream().map(ConsumerRecord::value))
                .containsExactlyElementsOf(deal.bodies()));
    }

    @Test
    void says_in_which_mode_it_speaks_and_what_came_before() {
        var deal = new GivenFeed("quay");
        deal.tell(2, deal.opened(), deal.moved("1", "2"));
        published("quay");
        assertThat(of(deal.deal(), "quay"))
                .extracting(message -> Broker.header(message, "kaituo-previous-sequence"))
                .containsExactly("0", "1");
        assertThat(of(deal.deal(), "quay"))
                .extracting(message -> Broker.header(message, "content-type"))
                .containsOnly("application/cloudevents+json; charset=UTF-8");
    }

    @Test
    void goes_on_where_it_stopped_under_the_same_ids() {
        var deal = new GivenFeed("pier");
        deal.tell(2, deal.opened(), deal.moved("1", "2"));
        published("pier");
        Rows.execute("update feed_topic set position = 1 where region = 'pier'");
        deal.tell(3, deal.moved("2", "3"));
        published("pier");
        assertThat(of(deal.deal(), "pier"))
                .extracting(ConsumerRecord::value)
                .containsExactly(
                        deal.bodies().get(0),
                        deal.bodies().get(1),
                        deal.bodies().get(1),
                        deal.bodies().get(2));
    }

    @Test
    void leaves_a_topic_to_the_replica_that_is_at_it_and_takes_it_up_afterwards() {
        var deal = new GivenFeed("jetty");
        deal.tell(1, deal.opened());
        published("jetty");
        try (var replica = OtherTransaction.that("select from feed_topic where region = 'jetty' for update")) {
            var elsewhere = new GivenFeed("mole");
            deal.tell(2, deal.moved("1", "2"));
            elsewhere.tell(1, elsewhere.opened());
            published("mole");
            assertThat(of(deal.deal(), "jetty")).hasSize(1);
            replica.commit();
        }
        published("jetty");
        assertThat(of(deal.deal(), "jetty")).extracting(ConsumerRecord::value).containsExactlyElementsOf(deal.bodies());
    }

    private static void published(String region) {
        eventually()
                .until(() -> Rows.count(
                                """
                                select count(*) from feed_topic join feed_head using (region)
                                where region = ? and position = last_position""",
                                region)
                        == 1);
    }

    private static List<ConsumerRecord<String, String>> of(UUID deal, String region) {
        return Broker.records("deals." + region).stream()
                .filter(message -> message.key().equals(deal.toString()))
                .toList();
    }
}
