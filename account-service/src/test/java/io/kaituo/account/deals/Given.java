package io.kaituo.account.deals;

import static io.kaituo.platform.testing.Api.as;

import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.TestPeople;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What there is before a deal's test begins. */
final class Given {

    static final LocalDate SIGNED_ON = LocalDate.parse("2026-01-05");

    private Given() {}

    static String account(TestPeople owner) {
        return as(owner)
                .body(Map.of("name", "Harbour Works " + UUID.randomUUID()))
                .post("/api/accounts")
                .path("id");
    }

    static Response deal(TestPeople owner, String accountId) {
        return as(owner)
                .body(Map.of(
                        "accountId",
                        accountId,
                        "name",
                        "Cranes",
                        "amount",
                        Map.of("amount", "900", "currency", "CNY"),
                        "openedOn",
                        "2025-12-01"))
                .post("/api/deals");
    }

    static UUID deal(TestPeople owner) {
        return UUID.fromString(deal(owner, account(owner)).path("id"));
    }

    static ContractSigned signed(UUID contract, UUID deal, String total) {
        return new ContractSigned(
                Uuid7.next(),
                Instant.now(),
                "east",
                contract,
                "HT-1",
                deal,
                "Cranes",
                UUID.randomUUID(),
                "Harbour Works",
                "id-ada",
                Money.yuan(total),
                null,
                null,
                SIGNED_ON,
                List.of());
    }

    static ContractAmended amended(UUID contract, UUID deal, String total) {
        return new ContractAmended(
                Uuid7.next(),
                Instant.now(),
                "east",
                contract,
                UUID.randomUUID(),
                "HT-1",
                deal,
                "Cranes",
                UUID.randomUUID(),
                "Harbour Works",
                "id-ada",
                Money.yuan(total),
                null,
                null,
                SIGNED_ON,
                List.of());
    }

    static ContractVoided voided(UUID contract, UUID deal, boolean wasSigned) {
        return new ContractVoided(
                Uuid7.next(),
                Instant.now(),
                "east",
                contract,
                "HT-1",
                deal,
                UUID.randomUUID(),
                "id-ada",
                wasSigned,
                "wrong party");
    }
}
