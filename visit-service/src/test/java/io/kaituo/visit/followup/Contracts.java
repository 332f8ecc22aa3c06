package io.kaituo.visit.followup;

import static org.awaitility.Awaitility.await;

import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

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
                on);
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
                of.signedOn());
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
                of.signedOn());
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

    /** Waits until the service has dealt with the event. */
    static void applied(IntegrationEvent event) {
        await(event.type())
                .until(() -> Rows.count(
                                "select count(*) from inbox where consumer = 'follow-up' and event_id = ?", event.id())
                        == 1);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
