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
import io.kaituo.e2e.world.Sale;
import io.kaituo.e2e.world.World;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Heart flow 1: what one signature sets in motion in all five services. */
@ExtendWith(OneWorld.class)
@Timeout(value = 3, unit = MINUTES)
class SignedContractTriggersFollowUps {

    private static final String REGION = "zhengzhou";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Playbook MONTHLY = Playbook.PATIENT.withFollowUps("["
            + Playbook.rule("CALL_BACK", "every: 1 mo, times: 12") + ", "
            + Playbook.rule("REVIEW", "after: 1 mo, moveTo: next-working-day") + ", "
            + Playbook.rule("DELIVERY_FEEDBACK", "after: PT3S") + "]");

    private World world;
    private Person rep;
    private Person manager;
    private Sale sale;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person("zhengzhou.rep1");
        manager = world.person("zhengzhou.manager1");
        sale = new Sale(rep, manager, world::person);
        PublishedPlaybook.in(REGION, MONTHLY.yaml(), world);
    }

    @Test
    void R4_7_a_signature_plans_every_follow_up_once_and_wins_the_deal() {
        UUID deal = sale.deal("签约科技");
        UUID contract = id(sale.draft(deal, "120000.00", Map.of()));

        JsonNode signed = sale.conclude(contract, Map.of());

        assertThat(signed.path("status").asText()).isEqualTo("SIGNED");
        List<JsonNode> followUps = followUps(contract, 14);
        LocalDate signedOn = LocalDate.parse(signed.path("signedOn").asText());
        assertThat(signedOn).isEqualTo(LocalDate.now(CHINA));
        assertThat(days(followUps, "CALL_BACK"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj(signedOn::plusMonths)
                        .toList());
        assertThat(days(followUps, "REVIEW")).allSatisfy(day -> assertThat(day)
                .isBetween(signedOn.plusMonths(1), signedOn.plusMonths(1).plusDays(10)));
        assertThat(followUps)
                .allSatisfy(followUp ->
                        assertThat(followUp.path("ownerId").asText()).isEqualTo(world.idOf("zhengzhou.rep1")));
        await().atMost(60, SECONDS).untilAsserted(() -> {
            JsonNode won = rep.get("/api/deals/" + deal).body();
            assertThat(won.path("outcome").asText()).isEqualTo("WON");
            assertThat(won.path("amount").path("amount").asText()).isEqualTo("120000.00");
        });
    }

    @Test
    void R4_7_follow_ups_fall_on_working_days_where_the_playbook_says_so() {
        PublishedPlaybook.in(
                REGION,
                Playbook.PATIENT
                        .withFollowUps("["
                                + Playbook.rule("CALL_BACK", "every: 1 d, times: 14, moveTo: next-working-day") + "]")
                        .yaml(),
                world);
        UUID contract = id(sale.draft(sale.deal("工作日科技"), "9000.00", Map.of()));
        // A stretch that holds no make-up workday: no weekend in it is worked.
        sale.conclude(contract, Map.of("signedOn", "2026-03-08"));

        List<LocalDate> days = days(followUps(contract, 14), "CALL_BACK");

        assertThat(days).hasSize(14).allSatisfy(day -> assertThat(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))
                .doesNotContain(day.getDayOfWeek()));
    }

    @Test
    void R4_7_a_follow_up_whose_time_has_come_reminds_its_owner_live() {
        try (var live = rep.listen("/api/inbox/events")) {
            await().atMost(60, SECONDS).until(live::open);
            UUID contract = id(sale.draft(sale.deal("提醒科技"), "50000.00", Map.of()));
            sale.conclude(contract, Map.of());
            String followUp = followUps(contract, 14).stream()
                    .filter(one -> one.path("kind").asText().equals("DELIVERY_FEEDBACK"))
                    .findFirst()
                    .orElseThrow()
                    .path("id")
                    .asText();

            await().atMost(60, SECONDS)
                    .until(() -> Inbox.of(rep, "FOLLOW_UP_DUE", followUp).size() == 1);
            await().atMost(60, SECONDS).until(() -> live.data().stream().anyMatch(item -> item.contains(followUp)));
            rep.post("/api/follow-ups/" + followUp + "/completion", Map.of("summary", "delivered and liked"))
                    .body();
            await().atMost(60, SECONDS).until(() -> Inbox.of(rep, "FOLLOW_UP_DUE", followUp)
                    .get(0)
                    .path("status")
                    .asText()
                    .equals("CLOSED"));
        }
    }

    @Test
    void R5_19_the_manager_is_asked_once_and_the_rep_hears_the_outcome() {
        // Approvals wait for working time; this manager wants theirs at any hour.
        manager.put(
                        "/api/inbox/preferences",
                        Map.of(
                                "routes",
                                List.of(Map.of(
                                        "about", "APPROVALS", "channels", List.of("EMAIL"), "timing", "at-once"))),
                        Optional.of("*"))
                .body();
        UUID contract = id(sale.draft(sale.deal("审批科技"), "80000.00", Map.of()));
        UUID approval = sale.submit(contract);

        await().atMost(60, SECONDS)
                .until(() -> Inbox.of(manager, "APPROVAL", approval).size() == 1);
        String number =
                rep.get("/api/contracts/" + contract).body().path("number").asText();
        await().atMost(60, SECONDS).until(() -> MailSink.subjectsTo("zhengzhou.manager1", world).stream()
                .anyMatch(subject -> subject.contains(number)));
        sale.walk(approval);
        await().atMost(60, SECONDS)
                .until(() -> Inbox.of(rep, "APPROVAL_OUTCOME", contract).size() == 1);
        await().atMost(60, SECONDS).until(() -> Inbox.of(manager, "APPROVAL", approval)
                .get(0)
                .path("status")
                .asText()
                .equals("CLOSED"));
        assertThat(sale.approve(approval).code()).isEqualTo("approval.already-decided");
    }

    @Test
    void R2_8_nobody_signs_before_the_customer_and_nobody_approves_himself() {
        UUID contract = id(sale.draft(sale.deal("用印科技"), "70000.00", Map.of()));
        UUID approval = sale.submit(contract);
        assertThat(rep.post("/api/approvals/" + approval + "/decision", Map.of("outcome", "approve"))
                        .status())
                .isEqualTo(403);
        assertThat(sale.sign(contract, Map.of()).status()).isEqualTo(409);
        sale.walk(approval);
        assertThat(sale.sign(contract, Map.of()).code()).isEqualTo("contract.seal-order");
        sale.sealByCustomer(contract).body();
        sale.sign(contract, Map.of()).body();
        assertThat(sale.sign(contract, Map.of()).code()).isEqualTo("contract.status");
    }

    private List<JsonNode> followUps(UUID contract, int count) {
        return FollowUps.await(rep, contract, count);
    }

    private static List<LocalDate> days(List<JsonNode> followUps, String kind) {
        return FollowUps.days(followUps, kind);
    }

    private static UUID id(JsonNode view) {
        return UUID.fromString(view.path("id").asText());
    }
}
