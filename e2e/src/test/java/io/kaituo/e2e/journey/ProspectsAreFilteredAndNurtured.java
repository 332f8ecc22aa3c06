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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** 搜寻过滤与培育: what comes from a source is graded; the ripe is sold to, the unripe nurtured until it is. */
@ExtendWith(OneWorld.class)
@Timeout(value = 3, unit = MINUTES)
class ProspectsAreFilteredAndNurtured {

    private static final Map<String, Object> RIPE =
            Map.of("money", true, "authority", true, "need", true, "decisionWithinDays", 30);
    private static final Map<String, Object> UNRIPE =
            Map.of("money", false, "authority", false, "need", true, "decisionWithinDays", 300);

    private World world;
    private Person rep;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        PublishedPlaybook.in("central", Playbook.NURTURING, world);
        rep = world.person("anna.snelling");
    }

    @Test
    void R2_6_R2_7_the_ripe_is_sold_to_at_once() {
        UUID lead = registered("Ripe Works");
        spoke(lead);
        assertThat(graded(lead, RIPE).path("grade").asText()).isEqualTo("A");
        assertThat(rep.get("/api/leads/" + lead).body().path("status").asText()).isEqualTo("QUALIFIED");
        assertThat(touch(lead, "DUE").path("purpose").asText()).isEqualTo("SELLING");
        awaitItems("TOUCH_DUE", "OPEN", lead, 1);
    }

    @Test
    void R2_6_R2_7_the_unripe_is_nurtured_touched_in_time_and_graded_again_until_it_is_ripe() {
        UUID lead = registered("Unripe Works");
        spoke(lead);
        assertThat(graded(lead, UNRIPE).path("grade").asText()).isEqualTo("C");

        JsonNode due = awaitItems("TOUCH_DUE", "OPEN", lead, 1).get(0);
        assertThat(due.path("title").asText()).contains("Unripe Works");
        JsonNode touch = touch(lead, "DUE");
        assertThat(touch.path("suggestions").path(0).path("title").asText()).isEqualTo("Phone call");
        assertThat(rep.get("/api/leads/touches?status=DUE&owner=" + world.idOf("anna.snelling"))
                        .text())
                .contains(lead.toString());

        spoke(lead);
        awaitItems("TOUCH_DUE", "CLOSED", lead, 1);
        await().atMost(60, SECONDS).until(() -> touches(lead).stream()
                .anyMatch(one -> one.path("id").equals(touch.path("id"))
                        && one.path("status").asText().equals("DONE")));

        awaitItems("JUDGEMENT_DUE", "OPEN", lead, 1);
        assertThat(graded(lead, RIPE).path("history").path(0).path("grade").asText())
                .isEqualTo("C");
        awaitItems("JUDGEMENT_DUE", "CLOSED", lead, 1);
        await().atMost(60, SECONDS).until(() -> touches(lead).stream()
                .filter(one ->
                        List.of("PLANNED", "DUE").contains(one.path("status").asText()))
                .map(one -> one.path("purpose").asText())
                .toList()
                .equals(List.of("SELLING")));
    }

    private UUID registered(String company) {
        return rep.post("/api/leads", Map.of("companyName", company, "source", "fair"))
                .id();
    }

    private void spoke(UUID lead) {
        rep.post("/api/leads/" + lead + "/contacts", Map.of("channel", "phone", "summary", "spoke"))
                .body();
    }

    private JsonNode graded(UUID lead, Map<String, Object> facts) {
        return rep.put("/api/leads/" + lead + "/grade", facts, Optional.of("*")).body();
    }

    /** The newest touch in this status, once there is one. */
    private JsonNode touch(UUID lead, String status) {
        return await(status)
                .atMost(60, SECONDS)
                .until(
                        () -> touches(lead).stream()
                                .filter(one -> one.path("status").asText().equals(status))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private List<JsonNode> touches(UUID lead) {
        JsonNode page = rep.get("/api/leads/" + lead + "/touches").body();
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private List<JsonNode> awaitItems(String kind, String status, UUID lead, int atLeast) {
        return await(kind + " " + status)
                .atMost(60, SECONDS)
                .until(
                        () -> Inbox.of(rep, kind, lead).stream()
                                .filter(item -> item.path("status").asText().equals(status))
                                .toList(),
                        items -> items.size() >= atLeast);
    }
}
