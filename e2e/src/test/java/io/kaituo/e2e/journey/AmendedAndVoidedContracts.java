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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What follows a signature follows the contract: other terms move it, a void contract ends it. */
@ExtendWith(OneWorld.class)
@Timeout(value = 3, unit = MINUTES)
class AmendedAndVoidedContracts {

    private static final String REGION = "east";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Playbook BY_TERM = Playbook.PATIENT.withFollowUps("["
            + Playbook.rule("CALL_BACK", "every: 1 mo, times: 3") + ", "
            + Playbook.rule("RENEWAL", "before: 30 d, from: end") + "]");

    private Person rep;
    private Person manager;
    private Sale sale;

    @BeforeEach
    void enter(World world) {
        rep = world.person("violet.mclelland");
        manager = world.person("cara.losch");
        sale = new Sale(rep, manager, world::person);
        PublishedPlaybook.in(REGION, BY_TERM.yaml(), world);
    }

    @Test
    void D18_an_amendment_moves_what_is_open_and_signs_nothing_anew() {
        LocalDate end = TODAY.plusYears(1);
        UUID contract = signed("Amended Works", end);
        assertThat(FollowUps.days(FollowUps.await(rep, contract, 4), "RENEWAL")).containsExactly(end.minusDays(30));

        LocalDate later = end.plusMonths(6);
        UUID amendment = id(sale.amendment(contract, Map.of("endsOn", later.toString())));
        sale.conclude(amendment, Map.of());

        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(FollowUps.days(FollowUps.of(rep, contract), "RENEWAL"))
                        .containsExactly(later.minusDays(30)));
        List<JsonNode> followUps = FollowUps.of(rep, contract);
        assertThat(followUps).hasSize(4);
        assertThat(FollowUps.days(followUps, "CALL_BACK"))
                .containsExactly(TODAY.plusMonths(1), TODAY.plusMonths(2), TODAY.plusMonths(3));
        assertThat(FollowUps.of(rep, amendment)).isEmpty();
        assertThat(status(contract)).isEqualTo("SIGNED");
    }

    @Test
    void I3_a_voided_contract_leaves_nothing_open_and_questions_the_win() {
        UUID deal = sale.deal("Voided Works");
        UUID contract = id(sale.draft(deal, "30000.00", term(TODAY.plusYears(1))));
        sale.conclude(contract, Map.of());
        List<JsonNode> planned = FollowUps.await(rep, contract, 4);
        String done = planned.get(0).path("id").asText();
        rep.post("/api/follow-ups/" + done + "/completion", Map.of("summary", "called early"))
                .body();

        sale.makeVoid(contract).body();

        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(FollowUps.statuses(FollowUps.of(rep, contract)))
                .containsExactlyInAnyOrder("DONE", "CANCELLED", "CANCELLED", "CANCELLED"));
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(rep.get("/api/deals/" + deal)
                        .body()
                        .path("winQuestioned")
                        .asBoolean())
                .isTrue());
        assertThat(rep.get("/api/deals/" + deal).body().path("outcome").asText())
                .as("only a person reopens a deal")
                .isEqualTo("WON");
    }

    @Test
    void R5_19_an_unsigned_contract_triggers_nothing() {
        UUID contract = id(sale.draft(sale.deal("Unsigned Works"), "30000.00", Map.of()));
        sale.approve(sale.submit(contract)).body();
        sale.sealByCustomer(contract).body();
        sale.makeVoid(contract).body();

        // What is signed after it has its schedule; what was voided before it has none by then.
        FollowUps.await(rep, signed("Signed Works", TODAY.plusYears(1)), 4);
        assertThat(FollowUps.of(rep, contract)).isEmpty();
        assertThat(status(contract)).isEqualTo("VOIDED");
        assertThat(sale.sign(contract, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void D19_follow_ups_that_lie_before_the_registration_are_missed_and_nobody_is_reminded() {
        UUID contract = id(sale.draft(sale.deal("Backdated Works"), "30000.00", Map.of()));
        sale.conclude(contract, Map.of("signedOn", TODAY.minusDays(75).toString()));

        assertThat(FollowUps.statuses(FollowUps.await(rep, contract, 3)))
                .containsExactlyInAnyOrder("MISSED", "MISSED", "PLANNED");
    }

    private UUID signed(String company, LocalDate end) {
        UUID contract = id(sale.draft(sale.deal(company), "30000.00", term(end)));
        sale.conclude(contract, Map.of());
        return contract;
    }

    private static Map<String, String> term(LocalDate end) {
        return Map.of("startsOn", TODAY.toString(), "endsOn", end.toString());
    }

    private String status(UUID contract) {
        return rep.get("/api/contracts/" + contract).body().path("status").asText();
    }

    private static UUID id(JsonNode view) {
        return UUID.fromString(view.path("id").asText());
    }
}
