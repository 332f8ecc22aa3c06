package io.kaituo.e2e.journey;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.PublishedPlaybook;
import io.kaituo.e2e.world.Sale;
import io.kaituo.e2e.world.World;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way from the first talk to the signature: what one service promises, the next ones keep, under the same ids. */
@ExtendWith(OneWorld.class)
@Timeout(value = 3, unit = MINUTES)
class LeadBecomesContract {

    private World world;
    private Person rep;
    private Person manager;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person("gladys.colclough");
        manager = world.person("melvin.marxen");
        PublishedPlaybook.in("central", Playbook.PATIENT.yaml(), world);
    }

    @Test
    void R5_4_account_contact_and_deal_are_exactly_those_the_conversion_named_and_a_contract_can_be_signed() {
        UUID lead = spokenTo("Converted Works " + UUID.randomUUID());
        JsonNode converted = rep.post(
                        "/api/leads/" + lead + "/conversion",
                        Map.of("dealName", "Packing line", "amount", Map.of("amount", "9000.00", "currency", "CNY")))
                .body();
        assertThat(converted.path("status").asText()).isEqualTo("CONVERTED");
        UUID deal = UUID.fromString(converted.path("dealId").asText());
        String account = "/api/accounts/" + converted.path("accountId").asText();

        JsonNode opened = eventually("/api/deals/" + deal);
        assertThat(opened.path("name").asText()).isEqualTo("Packing line");
        assertThat(opened.path("accountId")).isEqualTo(converted.path("accountId"));
        JsonNode created = eventually(account);
        assertThat(created.path("firstRegisteredAt")).isEqualTo(converted.path("registeredAt"));
        JsonNode contacts = rep.get(account + "/contacts").body().path("items");
        assertThat(contacts).singleElement().satisfies(contact -> {
            assertThat(contact.path("id")).isEqualTo(converted.path("contactId"));
            assertThat(contact.path("name").asText()).isEqualTo("Wang Wei");
        });
        JsonNode deals = rep.get("/api/deals?accountId=" + created.path("id").asText())
                .body()
                .path("items");
        assertThat(deals).hasSize(1);

        var sale = new Sale(rep, manager, world::person);
        JsonNode draft = sale.draft(deal, "9000.00", Map.of());
        sale.conclude(UUID.fromString(draft.path("id").asText()), Map.of());
        await().atMost(60, SECONDS)
                .until(
                        () -> rep.get("/api/deals/" + deal)
                                .body()
                                .path("outcome")
                                .asText(),
                        "WON"::equals);
    }

    @Test
    void a_second_lead_joins_the_account_of_the_first() {
        UUID first = spokenTo("Joined Works " + UUID.randomUUID());
        String account = rep.post("/api/leads/" + first + "/conversion", Map.of())
                .body()
                .path("accountId")
                .asText();
        UUID second = spokenTo("Joined Works branch " + UUID.randomUUID());
        JsonNode joined = await().atMost(60, SECONDS)
                .until(
                        () -> rep.post("/api/leads/" + second + "/conversion", Map.of("accountId", account)),
                        answer -> answer.header("Retry-After").isEmpty())
                .body();
        assertThat(joined.path("accountId").asText()).isEqualTo(account);
        eventually("/api/deals/" + joined.path("dealId").asText());
        assertThat(rep.get("/api/deals?accountId=" + account).body().path("items"))
                .hasSize(2);
    }

    private UUID spokenTo(String company) {
        UUID lead = rep.post(
                        "/api/leads", Map.of("companyName", company, "source", "journey", "contactName", "Wang Wei"))
                .id();
        assertThat(rep.post("/api/leads/" + lead + "/contacts", Map.of("channel", "phone", "summary", "They want one"))
                        .status())
                .isEqualTo(201);
        return lead;
    }

    private JsonNode eventually(String path) {
        return await().atMost(60, SECONDS)
                .until(() -> rep.get(path), answer -> answer.status() == 200)
                .body();
    }
}
