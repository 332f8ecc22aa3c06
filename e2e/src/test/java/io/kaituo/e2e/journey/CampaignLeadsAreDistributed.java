package io.kaituo.e2e.journey;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.e2e.world.Inbox;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.PublishedPlaybook;
import io.kaituo.e2e.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** 活动线索分配: a campaign's list becomes an even proposal, which the manager changes and confirms. */
@ExtendWith(OneWorld.class)
@Timeout(value = 3, unit = MINUTES)
class CampaignLeadsAreDistributed {

    private static final String REGION = "west";
    private static final List<String> REPS = List.of("james.ascencio", "kary.hendrixson", "kami.bicknell");

    @Test
    void R5_5_twelve_leads_over_reps_with_40_20_20_become_0_6_6_and_then_what_the_manager_says(World world) {
        PublishedPlaybook.in(REGION, Playbook.PATIENT.yaml(), world);
        Person manager = world.person("summer.sewald");
        carry(world, REPS.get(0), 40);
        carry(world, REPS.get(1), 20);
        carry(world, REPS.get(2), 20);
        String campaign = "Autumn fair " + UUID.randomUUID();
        List<UUID> leads = IntStream.range(0, 12)
                .mapToObj(i -> register(manager, "Fair guest " + i, campaign))
                .toList();

        JsonNode proposal = manager.post(
                        "/api/leads/distribution",
                        Map.of(
                                "campaign",
                                campaign,
                                "ownerIds",
                                REPS.stream().map(world::idOf).toList()))
                .body();
        assertThat(REPS).extracting(rep -> added(proposal, world.idOf(rep))).containsExactly(0, 6, 6);
        assertThat(owner(manager, leads.get(0))).as("nothing has happened yet").isEqualTo(world.idOf("summer.sewald"));

        JsonNode edited = revise(
                manager,
                proposal,
                Map.of("assignments", List.of(Map.of("leadId", leads.get(0), "ownerId", world.idOf(REPS.get(0))))));
        UUID distribution = UUID.fromString(edited.path("id").asText());
        assertThat(added(edited, world.idOf(REPS.get(0)))).isOne();
        assertThat(revise(manager, edited, Map.of("confirmed", true))
                        .path("status")
                        .asText())
                .isEqualTo("CONFIRMED");

        assertThat(owner(world.person(REPS.get(0)), leads.get(0))).isEqualTo(world.idOf(REPS.get(0)));
        assertThat(leads).allSatisfy(lead -> {
            JsonNode shown = manager.get("/api/leads/" + lead).body();
            assertThat(shown.path("ownerId").asText()).isNotEqualTo(world.idOf("summer.sewald"));
            assertThat(shown.path("firstContactDue").isNull()).isFalse();
        });
        for (String rep : REPS) {
            Person person = world.person(rep);
            await("one item for " + rep)
                    .atMost(60, SECONDS)
                    .until(() ->
                            Inbox.of(person, "LEAD_REASSIGNED", distribution).size() == 1);
            assertThat(leads).allSatisfy(lead -> assertThat(Inbox.of(person, "LEAD_REASSIGNED", lead))
                    .as("no item per lead")
                    .isEmpty());
        }
        assertThat(manager.put("/api/leads/distribution/" + distribution, Map.of("confirmed", true), Optional.of("*"))
                        .code())
                .as("once")
                .isEqualTo("distribution.status");
    }

    private static JsonNode revise(Person manager, JsonNode seen, Map<String, Object> asked) {
        return manager.put(
                        "/api/leads/distribution/" + seen.path("id").asText(),
                        asked,
                        Optional.of("\"" + seen.path("version").asLong() + "\""))
                .body();
    }

    private static int added(JsonNode distribution, String owner) {
        return StreamSupport.stream(distribution.path("shares").spliterator(), false)
                .filter(share -> share.path("ownerId").asText().equals(owner))
                .findFirst()
                .orElseThrow()
                .path("added")
                .asInt();
    }

    private static String owner(Person reader, UUID lead) {
        return reader.get("/api/leads/" + lead).body().path("ownerId").asText();
    }

    private static void carry(World world, String rep, int leads) {
        IntStream.range(0, leads).forEach(i -> register(world.person(rep), "Carried " + i + " by " + rep, "none"));
    }

    private static UUID register(Person person, String company, String campaign) {
        return person.post(
                        "/api/leads",
                        Map.of(
                                "companyName",
                                company + " " + UUID.randomUUID(),
                                "source",
                                "fair",
                                "campaign",
                                campaign))
                .id();
    }
}
