package io.kaituo.visit.followup;

import static org.awaitility.Awaitility.await;

import io.kaituo.events.ContractEnding.ContractTerminated;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.ExecutionEvent.MilestoneReached;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.events.VisitEvent;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** What contract-service would tell, for the tests. */
final class Contracts {

    private Contracts() {}

    static String rules(String... rules) {
        return "visits: {followUp: [" + String.join(", ", rules) + "]}";
    }

    static ContractSigned signed(TestPeople owner, LocalDate on) {
        return signed(owner.regions().get(0), owner.id(), on, null);
    }

    static ContractSigned signed(String region, String owner, LocalDate on, LocalDate endsOn) {
        var id = UUID.randomUUID();
        return new ContractSigned(
                Uuid7.next(),
                now(),
                region,
                id,
                "C-" + id.toString().substring(0, 8),
                UUID.randomUUID(),
                "Pumps for " + id,
                UUID.randomUUID(),
                "Harbour Works " + id,
                owner,
                Money.yuan("12000.00"),
                endsOn == null ? null : on,
                endsOn,
                on,
                List.of());
    }

    /** The same signature under another event id. */
    static ContractSigned again(ContractSigned of) {
        return new ContractSigned(
                Uuid7.next(),
                of.at(),
                of.region(),
                of.contractId(),
                of.number(),
                of.dealId(),
                of.dealName(),
                of.accountId(),
                of.accountName(),
                of.ownerId(),
                of.total(),
                of.startsOn(),
                of.endsOn(),
                of.signedOn(),
                List.of());
    }

    static ContractAmended amended(ContractSigned of, Money total, LocalDate startsOn, LocalDate endsOn) {
        return new ContractAmended(
                Uuid7.next(),
                now(),
                of.region(),
                of.contractId(),
                UUID.randomUUID(),
                of.number(),
                of.dealId(),
                of.dealName(),
                of.accountId(),
                of.accountName(),
                of.ownerId(),
                total,
                startsOn,
                endsOn,
                of.signedOn(),
                List.of());
    }

    static ContractVoided voided(ContractSigned of, boolean wasSigned) {
        return new ContractVoided(
                Uuid7.next(),
                now(),
                of.region(),
                of.contractId(),
                of.number(),
                of.dealId(),
                of.accountId(),
                of.ownerId(),
                wasSigned,
                "the customer is gone");
    }

    /** One of its milestones was performed on that day. */
    static MilestoneReached reached(ContractSigned of, String code, LocalDate on) {
        return new MilestoneReached(
                Uuid7.next(),
                now(),
                of.region(),
                of.contractId(),
                UUID.randomUUID(),
                1,
                of.dealId(),
                of.accountId(),
                of.ownerId(),
                code,
                "DELIVERY",
                on,
                on,
                true);
    }

    static ContractTerminated terminated(ContractSigned of, LocalDate lastDay) {
        return new ContractTerminated(
                Uuid7.next(),
                now(),
                of.region(),
                of.contractId(),
                of.number(),
                of.dealId(),
                of.accountId(),
                of.ownerId(),
                null,
                lastDay,
                "the customer closes down");
    }

    /** Waits until the service has dealt with the event. */
    static void applied(IntegrationEvent event) {
        await(event.type())
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> Rows.count(
                                "select count(*) from inbox where consumer = 'follow-up' and event_id = ?", event.id())
                        == 1);
    }

    /** What the service has told the others of the contract, in order. */
    static List<IntegrationEvent> events(ContractSigned of) {
        return Broker.events(VisitEvent.TOPIC, of.contractId().toString());
    }

    static List<Class<?>> types(ContractSigned of) {
        return events(of).stream().<Class<?>>map(Object::getClass).toList();
    }

    /** Its follow-ups as they are stored, by rule and occurrence. */
    static List<Map<String, Object>> rows(ContractSigned of) {
        return Rows.of("select * from follow_up where contract_id = ? order by rule, occurrence", of.contractId());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
