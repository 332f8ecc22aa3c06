package io.kaituo.notification.inbox;

import static io.kaituo.platform.testing.Api.as;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.ContractEvent.ApprovalRequested;
import io.kaituo.events.FirstContactEvent.FirstContactDueSoon;
import io.kaituo.events.FirstContactEvent.FirstContactOverdue;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;

/** What other services tell, and what then lies in somebody's inbox. */
public final class GivenNews {

    private static final class Consumers extends TypeLiteral<EventConsumer<?>> {
        private static final long serialVersionUID = 1;
    }

    private GivenNews() {}

    /** Publishes and waits until everybody who tells people of it has applied it. */
    public static void arrive(IntegrationEvent event) {
        Broker.publish(event);
        String[] hearing = hearing(event);
        eventually()
                .until(() -> Rows.count(
                                "select count(*) from inbox where event_id = ? and consumer = any (?)",
                                event.id(),
                                hearing)
                        == hearing.length);
    }

    private static String[] hearing(IntegrationEvent event) {
        return Arc.container().select(new Consumers(), Any.Literal.INSTANCE).stream()
                .filter(consumer -> consumer.family().isInstance(event) && consumer.wants(event.getClass()))
                .map(EventConsumer::name)
                .filter(name -> !name.startsWith("feed-"))
                .toArray(String[]::new);
    }

    public static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(60));
    }

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    public static FirstContactDueSoon dueSoon(UUID lead, TestPeople owner) {
        return dueSoon(lead, owner.regions().get(0), owner.id());
    }

    /** In region east, of somebody the directory may not know. */
    static FirstContactDueSoon dueSoon(UUID lead, String owner) {
        return dueSoon(lead, "east", owner);
    }

    private static FirstContactDueSoon dueSoon(UUID lead, String region, String owner) {
        return new FirstContactDueSoon(
                Uuid7.next(), now(), region, lead, "Harbour " + lead, owner, now().plusSeconds(60));
    }

    public static FirstContactOverdue overdue(UUID lead, TestPeople owner, boolean automatic) {
        return overdue(lead, owner, now(), automatic);
    }

    static FirstContactOverdue overdue(UUID lead, TestPeople owner, Instant due, boolean automatic) {
        return new FirstContactOverdue(
                Uuid7.next(), now(), owner.regions().get(0), lead, "Harbour " + lead, owner.id(), due, automatic);
    }

    /** Everything somebody has about a subject, newest first, in English. */
    static List<Map<String, Object>> items(TestPeople person, UUID subject) {
        return as(person)
                .queryParam("limit", 200)
                .header("Accept-Language", "en")
                .get("/api/inbox")
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items")
                .stream()
                .filter(item -> subject.toString().equals(item.get("subjectId")))
                .toList();
    }

    /** The one item somebody has about a subject. */
    public static Map<String, Object> item(TestPeople person, UUID subject) {
        var items = items(person, subject);
        if (items.size() != 1) {
            throw new AssertionError("Not one item: " + items);
        }
        return items.get(0);
    }

    /** Mia is to agree to a contract that is worth so much. */
    static ApprovalRequested requested(UUID approval, String amount) {
        return new ApprovalRequested(
                Uuid7.next(),
                now(),
                "east",
                approval,
                "contract",
                UUID.randomUUID(),
                "C-1",
                "Harbour",
                TestPeople.ADA.id(),
                List.of(TestPeople.MIA.id()),
                1,
                Money.yuan(amount),
                now().plus(Duration.ofDays(1)),
                "0".repeat(64));
    }
}
