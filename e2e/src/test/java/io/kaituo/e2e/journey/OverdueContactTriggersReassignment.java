package io.kaituo.e2e.journey;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.e2e.world.Inbox;
import io.kaituo.e2e.world.MailSink;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.PublishedPlaybook;
import io.kaituo.e2e.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Heart flow 2: a lead nobody speaks to becomes its manager's business, or finds another owner by itself. */
@ExtendWith(OneWorld.class)
@Timeout(value = 3, unit = MINUTES)
class OverdueContactTriggersReassignment {

    private World world;

    @BeforeEach
    void enter(World world) {
        this.world = world;
    }

    @Test
    void R5_6_notify_tells_the_manager_once_and_the_manager_reassigns() {
        PublishedPlaybook.in(
                "central",
                Playbook.PATIENT
                        .withFirstContact("{within: PT4S, warnBefore: PT2S, onOverdue: notify}")
                        .yaml(),
                world);
        Person owner = world.person("anna.snelling");
        Person manager = world.person("dustin.brinkmann");
        Person colleague = world.person("cecily.lampkin");

        try (var live = manager.listen("/api/inbox/events")) {
            await().atMost(60, SECONDS).until(live::open);
            JsonNode registered = register(owner, "Overdue Works");
            UUID lead = id(registered);
            assertThat(registered.path("ownerId").asText()).isEqualTo(world.idOf("anna.snelling"));

            awaitOne(owner, "LEAD_WARNING", lead);
            JsonNode notice = awaitOne(manager, "LEAD_OVERDUE", lead);
            assertThat(notice.path("title").asText() + notice.path("why").asText())
                    .contains("Overdue Works");
            assertThat(toldAt(notice))
                    .isAfterOrEqualTo(
                            Instant.parse(registered.path("firstContactDue").asText()));
            await().atMost(60, SECONDS)
                    .until(() -> live.data().stream().anyMatch(item -> item.contains(lead.toString())));
            await().atMost(60, SECONDS).until(() -> MailSink.subjectsTo("dustin.brinkmann", world).stream()
                    .anyMatch(subject -> subject.contains("Overdue Works")));

            JsonNode overdue = owner.get("/api/leads/" + lead).body();
            assertThat(overdue.path("overdue").asBoolean()).isTrue();
            assertThat(overdue.path("ownerId").asText()).isEqualTo(world.idOf("anna.snelling"));

            JsonNode reassigned = assign(manager, lead, "cecily.lampkin");
            assertThat(reassigned.path("ownerId").asText()).isEqualTo(world.idOf("cecily.lampkin"));
            assertThat(reassigned.path("overdue").asBoolean()).isFalse();
            assertThat(Instant.parse(reassigned.path("firstContactDue").asText()))
                    .isAfter(Instant.parse(registered.path("firstContactDue").asText()));
            awaitOne(colleague, "LEAD_REASSIGNED", lead);
            awaitOne(owner, "LEAD_REASSIGNED", lead);
            await().atMost(60, SECONDS).until(() -> Inbox.of(manager, "LEAD_OVERDUE", lead).stream()
                    .anyMatch(item -> item.path("status").asText().equals("CLOSED")));

            // The new owner's clock is a new one: it runs out as well, and once.
            await().atMost(60, SECONDS)
                    .until(() -> Inbox.of(manager, "LEAD_OVERDUE", lead).size() == 2);
            contact(colleague, lead);
            assertThat(owner.get("/api/leads/" + lead).status()).isEqualTo(404);
            assertThat(Inbox.of(colleague, "LEAD_REASSIGNED", lead)).hasSize(1);
            assertThat(Inbox.of(owner, "LEAD_REASSIGNED", lead)).hasSize(1);
            assertThat(Inbox.of(owner, "LEAD_OVERDUE", lead)).isEmpty();
        }
    }

    @Test
    void R5_6_a_contact_stops_the_clock() {
        PublishedPlaybook.in(
                "central",
                Playbook.PATIENT
                        .withFirstContact("{within: PT10S, onOverdue: notify}")
                        .yaml(),
                world);
        Person owner = world.person("anna.snelling");
        Person manager = world.person("dustin.brinkmann");
        UUID spoken = id(register(owner, "Spoken To Ltd"));
        contact(owner, spoken);
        UUID neglected = id(register(owner, "Neglected Ltd"));

        awaitOne(manager, "LEAD_OVERDUE", neglected);

        assertThat(Inbox.of(manager, "LEAD_OVERDUE", spoken)).isEmpty();
        JsonNode lead = owner.get("/api/leads/" + spoken).body();
        assertThat(lead.path("status").asText()).isEqualTo("CONTACTED");
        assertThat(lead.path("overdue").asBoolean()).isFalse();
    }

    @Test
    void R5_6_reassign_passes_the_lead_to_the_least_loaded_twice_and_then_to_the_pool() {
        Person owner = world.person("daniell.hammack");
        Person manager = world.person("rocco.neubert");
        List<String> busy = List.of("cassey.cress", "donn.cantrell", "reed.clapper", "boris.faz");
        PublishedPlaybook.in("east", Playbook.PATIENT.yaml(), world);
        busy.forEach(rep -> contact(world.person(rep), id(register(world.person(rep), "Kept busy by " + rep))));
        PublishedPlaybook.in(
                "east",
                Playbook.PATIENT
                        .withFirstContact("{within: PT3S, onOverdue: reassign}")
                        .yaml(),
                world);

        UUID lead = id(register(owner, "Passed On Ltd"));

        // Nobody carries less than natalya.ivanova, who carries nothing; once she has lost it, nobody less than the
        // first owner.
        awaitOne(manager, "LEAD_POOLED", lead);
        JsonNode pooled = manager.get("/api/leads/" + lead).body();
        assertThat(pooled.path("status").asText()).isEqualTo("POOLED");
        assertThat(pooled.path("ownerId").isNull()).isTrue();
        assertThat(Inbox.of(world.person("natalya.ivanova"), "LEAD_REASSIGNED", lead))
                .as("received and lost")
                .hasSize(2);
        assertThat(Inbox.of(owner, "LEAD_REASSIGNED", lead))
                .as("lost and received")
                .hasSize(2);
        assertThat(Inbox.of(manager, "LEAD_OVERDUE", lead))
                .as("one notice per clock")
                .hasSize(3);
        assertThat(busy).allSatisfy(rep -> assertThat(Inbox.of(world.person(rep), "LEAD_REASSIGNED", lead))
                .isEmpty());
    }

    @Test
    void R5_6_a_manager_who_does_nothing_is_passed_over_and_more_time_settles_it() {
        PublishedPlaybook.in(
                "central",
                Playbook.PATIENT
                        .withFirstContact(
                                "{within: PT3S, onOverdue: notify, escalateAfter: PT3S, extend: {times: 1, by: PT60M}}")
                        .yaml(),
                world);
        Person owner = world.person("anna.snelling");
        Person manager = world.person("dustin.brinkmann");
        Person director = world.person("director");
        UUID lead = id(register(owner, "Nobody Decides Ltd"));

        awaitOne(manager, "LEAD_OVERDUE", lead);
        awaitOne(director, "LEAD_ESCALATED", lead);

        JsonNode extended = manager.post("/api/leads/" + lead + "/extension", Map.of("reason", "The buyer is away"))
                .body();
        assertThat(extended.path("overdue").asBoolean()).isFalse();
        assertThat(extended.path("ownerId").asText()).isEqualTo(world.idOf("anna.snelling"));
        assertThat(awaitOne(owner, "LEAD_CLOCK", lead).path("why").asText()).contains("The buyer is away");
        for (Person told : List.of(manager, director)) {
            String kind = told == manager ? "LEAD_OVERDUE" : "LEAD_ESCALATED";
            await().atMost(60, SECONDS).until(() -> Inbox.of(told, kind, lead).stream()
                    .allMatch(item -> item.path("status").asText().equals("CLOSED")));
        }
        assertThat(manager.post("/api/leads/" + lead + "/extension", Map.of("reason", "again"))
                        .code())
                .isEqualTo("lead.extended-before");
    }

    @Test
    void R5_6_a_paused_clock_brings_no_notice_until_it_runs_again() {
        PublishedPlaybook.in(
                "central",
                Playbook.PATIENT
                        .withFirstContact("{within: PT6S, onOverdue: notify, pause: {atMost: PT12S}}")
                        .yaml(),
                world);
        Person owner = world.person("anna.snelling");
        Person manager = world.person("dustin.brinkmann");
        UUID paused = id(register(owner, "Office Moves Ltd"));
        Instant beforeThePause = Instant.now();
        manager.post("/api/leads/" + paused + "/clock/pause", Map.of("reason", "Their office moves"))
                .body();
        UUID running = id(register(owner, "Office Stays Ltd"));

        awaitOne(manager, "LEAD_OVERDUE", running);
        assertThat(toldAt(awaitOne(manager, "LEAD_OVERDUE", paused))).isAfter(beforeThePause.plusSeconds(12));
        assertThat(Inbox.of(owner, "LEAD_CLOCK", paused))
                .as("it stood still, then ran again")
                .hasSize(2);
    }

    @Test
    void R5_6_what_was_given_back_is_claimed_by_one_of_two() {
        PublishedPlaybook.in("central", Playbook.PATIENT.yaml(), world);
        Person owner = world.person("anna.snelling");
        Person colleague = world.person("cecily.lampkin");
        UUID lead = id(register(owner, "Open Water Ltd"));
        owner.post("/api/leads/" + lead + "/return", Map.of("reason", "They buy elsewhere"))
                .body();
        assertThat(owner.post("/api/leads/" + lead + "/claim", Map.of()).code()).isEqualTo("pool.cooling-down");
        JsonNode claimed =
                colleague.post("/api/leads/" + lead + "/claim", Map.of()).body();
        assertThat(claimed.path("ownerId").asText()).isEqualTo(world.idOf("cecily.lampkin"));
        assertThat(owner.get("/api/leads/" + lead).status()).isEqualTo(404);
    }

    private static JsonNode register(Person owner, String company) {
        return owner.post("/api/leads", Map.of("companyName", company, "source", "journey"))
                .body();
    }

    private static void contact(Person owner, UUID lead) {
        owner.post("/api/leads/" + lead + "/contacts", Map.of("channel", "phone", "summary", "spoke"))
                .body();
    }

    private JsonNode assign(Person manager, UUID lead, String username) {
        return manager.post(
                        "/api/leads/" + lead + "/assignment",
                        Map.of("ownerId", world.idOf(username), "reason", "has time"))
                .body();
    }

    private static JsonNode awaitOne(Person person, String kind, UUID lead) {
        return await(kind + " for " + person.name())
                .atMost(60, SECONDS)
                .until(() -> Inbox.of(person, kind, lead), items -> items.size() == 1)
                .get(0);
    }

    private static Instant toldAt(JsonNode notice) {
        return Instant.parse(notice.path("createdAt").asText());
    }

    private static UUID id(JsonNode view) {
        return UUID.fromString(view.path("id").asText());
    }
}
