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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** 线索登记与归属: two teams want one company; the manager rules with both histories, who lost appeals to the director. */
@ExtendWith(OneWorld.class)
@Timeout(value = 3, unit = MINUTES)
class ContestedLeadIsRuledOn {

    private static final String KIND = "OWNERSHIP_CONTEST";

    private Person earlier;
    private Person later;
    private Person earlierManager;
    private Person laterManager;
    private Person director;
    private World world;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        earlier = world.person("zhengzhou.rep1");
        later = world.person("zhengzhou.rep4");
        earlierManager = world.person("zhengzhou.manager1");
        laterManager = world.person("zhengzhou.manager2");
        director = world.person("director");
        PublishedPlaybook.in("zhengzhou", Playbook.PATIENT.yaml(), world);
    }

    @Test
    void R5_4_the_earlier_registration_owns_until_the_manager_rules_and_an_appeal_goes_to_the_director() {
        UUID first = register(earlier, "郑州宏达贸易有限公司");
        contact(earlier, first, "They use a rival's product");
        UUID second = register(later, "宏达贸易（郑州）");

        JsonNode contested = later.get("/api/leads/" + second).body();
        assertThat(contested.path("contested").asBoolean()).isTrue();
        assertThat(earlier.get("/api/leads/" + first).body().path("contested").asBoolean())
                .isFalse();
        awaitOpen(laterManager, second);
        awaitOpen(earlierManager, first);

        JsonNode histories =
                laterManager.get("/api/leads/" + second + "/contest").body();
        assertThat(histories.path("leads").findValuesAsText("id")).contains(first.toString(), second.toString());
        assertThat(histories.at("/leads/0/contacts/0/summary").asText()).isEqualTo("They use a rival's product");

        JsonNode ruled = laterManager
                .post(
                        "/api/leads/" + second + "/ruling",
                        Map.of("ownerId", world.idOf("zhengzhou.rep4"), "reason", "Has met the buyer"))
                .body();
        assertThat(ruled.path("open").asBoolean()).isFalse();

        JsonNode won = awaitOne(later, second);
        JsonNode lost = awaitOne(earlier, first);
        assertThat(won.path("why").asText()).contains("Has met the buyer");
        assertThat(lost.path("actions").path(0).asText()).isEqualTo("appeal");
        awaitClosed(laterManager, second);
        awaitClosed(earlierManager, first);

        earlier.post("/api/leads/" + first + "/appeals", Map.of("reason", "I have worked on them since May"))
                .body();
        JsonNode appeal = awaitOne(director, second);
        assertThat(appeal.path("why").asText()).contains("I have worked on them since May");
        String appealId = director.get("/api/leads/" + second + "/contest")
                .body()
                .at("/rulings/0/appeals/0/id")
                .asText();
        director.post(
                        "/api/leads/" + second + "/appeals/" + appealId + "/answer",
                        Map.of("granted", true, "comment", "The first contact decides"))
                .body();

        assertThat(earlier.get("/api/leads/" + first).body().path("status").asText())
                .isEqualTo("NEW");
        assertThat(later.get("/api/leads/" + second).body().path("duplicateOf").asText())
                .isEqualTo(first.toString());
        awaitClosed(director, second);
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(Inbox.of(earlier, KIND, first))
                .as("lost, then won")
                .hasSize(2));
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(Inbox.of(later, KIND, second))
                .as("won, then lost")
                .hasSize(2));
        assertThat(Inbox.of(laterManager, KIND, second)).as("asked once").hasSize(1);
        assertThat(Inbox.of(earlierManager, KIND, first)).as("asked once").hasSize(1);
    }

    private static UUID register(Person rep, String company) {
        return rep.post("/api/leads", Map.of("companyName", company, "source", "journey"))
                .id();
    }

    private static void contact(Person rep, UUID lead, String summary) {
        rep.post("/api/leads/" + lead + "/contacts", Map.of("channel", "phone", "summary", summary))
                .body();
    }

    private static void awaitOpen(Person person, UUID lead) {
        assertThat(awaitOne(person, lead).path("status").asText()).isEqualTo("OPEN");
    }

    private static void awaitClosed(Person person, UUID lead) {
        await().atMost(60, SECONDS).until(() -> Inbox.of(person, KIND, lead).stream()
                .allMatch(item -> item.path("status").asText().equals("CLOSED")));
    }

    private static JsonNode awaitOne(Person person, UUID lead) {
        List<JsonNode> items =
                await().atMost(60, SECONDS).until(() -> Inbox.of(person, KIND, lead), found -> !found.isEmpty());
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
