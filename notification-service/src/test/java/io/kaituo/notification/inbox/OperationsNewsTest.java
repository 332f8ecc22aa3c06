package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.items;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.OperationsEvent;
import io.kaituo.events.OperationsEvent.DeadlineFailed;
import io.kaituo.events.OperationsEvent.EventDiscarded;
import io.kaituo.events.OperationsEvent.EventParked;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperationsNewsTest {

    @Test
    void of_a_parked_event_goes_to_the_administrators() {
        var parked = parked("lead-events");
        arrive(parked);
        Broker.publish(parked);
        arrive(parked("lead-events"));
        assertThat(item(ROOT, parked.subject()))
                .containsEntry("kind", "SYSTEM")
                .containsEntry("subjectType", "parked-event")
                .containsEntry("actions", List.of("redrive"))
                .containsEntry("title", "visit-service could not apply an event");
        assertThat(items(ADA, parked.subject())).isEmpty();
        assertThat(items(DIRA, parked.subject())).isEmpty();
    }

    @Test
    void of_a_parked_event_closes_once_somebody_gave_it_up() {
        var parked = parked("lead-events");
        arrive(parked);
        assertThat(item(ROOT, parked.subject())).containsEntry("status", "OPEN");
        arrive(new EventDiscarded(
                Uuid7.next(),
                now(),
                parked.region(),
                parked.service(),
                parked.sourceTopic(),
                parked.eventKey(),
                parked.eventId(),
                parked.eventType(),
                "follow-ups",
                "Nobody can mend it",
                ROOT.id()));
        assertThat(item(ROOT, parked.subject())).containsEntry("status", "CLOSED");
    }

    @Test
    void of_a_failed_deadline_goes_to_the_administrators() {
        var failed = new DeadlineFailed(
                Uuid7.next(),
                now(),
                "north",
                "lead-service",
                UUID.randomUUID(),
                "first-contact",
                UUID.randomUUID(),
                "broken");
        arrive(failed);
        assertThat(item(ROOT, failed.deadlineId()))
                .containsEntry("region", "north")
                .containsEntry("title", "lead-service gave up a deadline")
                .extractingByKey("why")
                .asString()
                .contains("first-contact", "broken");
    }

    /** Else a failure of this service would be news about news, for ever. */
    @Test
    void of_operations_news_that_failed_is_not_told() {
        var broken = parked("lead-events");
        Broker.publishBroken(broken, "not even JSON");
        eventually().untilAsserted(() -> assertThat(
                        Rows.count("select count(*) from parked_event where event_id = ?", broken.id()))
                .isOne());
        var told = parked(OperationsEvent.TOPIC);
        arrive(told);
        assertThat(items(ROOT, told.subject())).isEmpty();
    }

    private static EventParked parked(String topic) {
        return new EventParked(
                Uuid7.next(),
                now(),
                "east",
                "visit-service",
                topic,
                UUID.randomUUID().toString(),
                Uuid7.next(),
                "lead.registered.v1",
                "unreadable");
    }
}
