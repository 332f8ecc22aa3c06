package io.kaituo.e2e.journey;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaituo.e2e.world.Answer;
import io.kaituo.e2e.world.Inbox;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.PublishedPlaybook;
import io.kaituo.e2e.world.Sale;
import io.kaituo.e2e.world.Topics;
import io.kaituo.e2e.world.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** I9: what happens in one region does not exist for the people and machines of another. */
@ExtendWith(OneWorld.class)
@Timeout(value = 3, unit = MINUTES)
class RegionsDoNotLeak {

    private static final String HERE = "central";
    private static final String THERE = "zhengzhou";
    private static final String CANARY = "Canary-7f3a";
    private static final List<String> LISTS = List.of(
            "/api/leads?limit=100",
            "/api/accounts?limit=100",
            "/api/deals?limit=100",
            "/api/contracts?limit=100",
            "/api/approvals?limit=100",
            "/api/approvals?limit=100&mine=true",
            "/api/follow-ups?limit=100",
            "/api/inbox?limit=100",
            "/api/playbooks");

    private World world;
    private Person rep;
    private Person manager;
    private Sale sale;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person("gladys.colclough");
        manager = world.person("melvin.marxen");
        sale = new Sale(rep, manager, world::person);
        PublishedPlaybook.in(
                HERE,
                new Playbook(
                                "{within: PT2S, onOverdue: notify}",
                                "[" + Playbook.rule("CALL_BACK", "every: 1 mo, times: 2") + "]")
                        .yaml(),
                world);
    }

    @Test
    void I9_records_lists_and_commands_of_another_region_are_answered_as_if_there_were_nothing() {
        List<Place> places = happenings();
        List<Person> strangers =
                List.of(world.person("zhengzhou.rep1"), world.person("zhengzhou.manager1"), world.integrator(THERE));

        for (Person stranger : strangers) {
            places.forEach(place -> {
                assertHidden(stranger.get(place.path()));
                assertHidden(stranger.post(place.command(), place.body()));
            });
            LISTS.forEach(list -> {
                assertNoCanary(stranger.get(list));
                assertHidden(stranger.get(list + (list.contains("?") ? "&" : "?") + "region=" + HERE));
            });
        }
        places.forEach(place ->
                assertThat(rep.get(place.path()).status()).as(place.path()).isEqualTo(200));
    }

    @Test
    void I9_nobody_writes_into_another_region() {
        Person stranger = world.person("zhengzhou.rep1");
        Answer lead =
                stranger.post("/api/leads", Map.of("companyName", "Intruder", "source", "journey", "region", HERE));
        assertThat(lead.status()).isEqualTo(403);
        Answer account = stranger.post("/api/accounts", Map.of("name", "Intruder", "region", HERE));
        assertThat(account.status()).isEqualTo(403);
        UUID deal = sale.deal(CANARY + " deal for others");
        await().atMost(60, SECONDS).until(() -> rep.get("/api/deals/" + deal).status() == 200);
        Answer contract = stranger.post(
                "/api/contracts", Map.of("dealId", deal, "total", Map.of("amount", "1.00", "currency", "CNY")));
        assertThat(contract.status()).isIn(404, 409);
        assertNoCanary(contract);
    }

    @Test
    void I9_inboxes_and_live_streams_carry_nothing_of_another_region() {
        Person stranger = world.person("zhengzhou.manager1");
        try (var live = stranger.listen("/api/inbox/events")) {
            await().atMost(60, SECONDS).until(live::open);
            UUID lead = rep.post("/api/leads", Map.of("companyName", CANARY + " overdue", "source", "journey"))
                    .id();
            await().atMost(60, SECONDS)
                    .until(() -> Inbox.of(manager, "LEAD_OVERDUE", lead).size() == 1);

            assertThat(live.data()).noneMatch(item -> item.contains(CANARY));
            assertNoCanary(stranger.get("/api/inbox?limit=100"));
            assertThat(Inbox.of(world.person("zhengzhou.rep1"), "LEAD_OVERDUE", lead))
                    .isEmpty();
        }
    }

    @Test
    void I9_every_event_names_its_region_and_no_event_of_ours_names_another() {
        happenings();
        await().atMost(60, SECONDS).until(() -> Topics.everything(world.stack().kafka()).stream()
                .anyMatch(message -> message.value().contains(CANARY)));
        Topics.everything(world.stack().kafka()).forEach(message -> {
            assertThat(Topics.attribute(message, "region")).isNotBlank();
            if (message.value().contains(CANARY)) {
                assertThat(Topics.attribute(message, "region")).isEqualTo(HERE);
            }
        });
    }

    /** Where a record is shown, and a command a stranger might try on it. */
    private record Place(String path, String command, Object body) {}

    /** One of each record, all with the canary in their names. */
    private List<Place> happenings() {
        UUID lead = rep.post("/api/leads", Map.of("companyName", CANARY + " lead", "source", "journey"))
                .id();
        UUID deal = sale.deal(CANARY);
        String account = rep.get("/api/deals/" + deal).body().path("accountId").asText();
        UUID contract =
                UUID.fromString(sale.draft(deal, "10.00", Map.of()).path("id").asText());
        UUID approval = sale.submit(contract);
        sale.approve(approval).body();
        sale.sealByCustomer(contract).body();
        sale.sign(contract, Map.of()).body();
        String followUp = FollowUps.await(rep, contract, 2).get(0).path("id").asText();
        return List.of(
                of("/api/leads/" + lead, "/contacts", Map.of("channel", "phone", "summary", "x")),
                new Place("/api/accounts/" + account, "/api/deals", Map.of("accountId", account, "name", "x")),
                of("/api/deals/" + deal, "/outcome", Map.of("won", false, "reason", "x")),
                of("/api/contracts/" + contract, "/voiding", Map.of("reason", "x")),
                new Place(
                        "/api/contracts/" + contract + "/versions", "/api/contracts/" + contract + "/copies", Map.of()),
                of("/api/approvals/" + approval, "/decision", Map.of("outcome", "approve")),
                of("/api/follow-ups/" + followUp, "/completion", Map.of("summary", "x")));
    }

    private static Place of(String path, String transition, Object body) {
        return new Place(path, path + transition, body);
    }

    private static void assertHidden(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
        assertNoCanary(answer);
    }

    private static void assertNoCanary(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        assertThat(answer.text()).as(answer.question()).doesNotContain(CANARY);
        assertThat(answer.headers().map().toString()).as(answer.question()).doesNotContain(CANARY);
    }
}
