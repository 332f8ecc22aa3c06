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
import io.kaituo.e2e.world.Sale;
import io.kaituo.e2e.world.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** 签约启动与执行: what was signed is handed over, launched, delivered, confirmed by the customer and renewed, in time. */
@ExtendWith(OneWorld.class)
@Timeout(value = 3, unit = MINUTES)
class SignedContractIsExecuted {

    private static final String REGION = "zhengzhou";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String TRACKED = Playbook.PATIENT
                    .withFollowUps("["
                            + Playbook.rule("DELIVERY_FEEDBACK", "after: 3 d, from: first-delivery") + ", "
                            + Playbook.rule("REVIEW", "after: 10 wd, from: first-delivery") + "]")
                    .yaml()
            + """
              execution:
                launchPlan: {within: 5 wd}
                milestones:
                  - {code: hand-over, title: {zh-CN: 内部交接, en: Hand-over}, department: sales, after: PT2S}
                  - {code: first-delivery, title: {zh-CN: 首次交付, en: First delivery}, department: delivery, after: 15 d,
                     customerConfirms: true}
              renewal: {noticeBefore: 30 d}
            """;

    private Person rep;
    private Person manager;
    private Sale sale;

    @BeforeEach
    void enter(World world) {
        rep = world.person("zhengzhou.rep1");
        manager = world.person("zhengzhou.manager1");
        sale = new Sale(rep, manager, world::person);
        PublishedPlaybook.in(REGION, TRACKED, world);
    }

    @Test
    void W1_from_the_signature_to_the_renewal() {
        UUID contract = signed("执行科技");
        assertThat(milestones(contract))
                .extracting(milestone -> milestone.path("code").asText())
                .containsExactly("hand-over", "launch-plan", "first-delivery");

        String handOver = milestones(contract).get(0).path("id").asText();
        await().atMost(60, SECONDS)
                .until(() -> Inbox.of(manager, "MILESTONE_OVERDUE", handOver).size() == 1);
        report(contract, 1, Map.of("actualOn", TODAY.toString(), "delivered", "交接清单"));
        await().atMost(60, SECONDS).until(() -> Inbox.of(manager, "MILESTONE_OVERDUE", handOver)
                .get(0)
                .path("status")
                .asText()
                .equals("CLOSED"));

        rep.put("/api/contracts/" + contract + "/launch-plan", launchPlan(), Optional.of("*"))
                .body();
        assertThat(milestones(contract).get(1).path("status").asText()).isEqualTo("REACHED");

        assertThat(FollowUps.of(rep, contract)).isEmpty();
        report(contract, 3, Map.of("actualOn", TODAY.toString()));
        List<JsonNode> planned = FollowUps.await(rep, contract, 2);
        assertThat(FollowUps.days(planned, "DELIVERY_FEEDBACK")).containsExactly(TODAY.plusDays(3));
        report(contract, 3, Map.of("customerAgreed", Map.of("by", "李经理", "on", TODAY.toString())));
        assertThat(milestones(contract))
                .extracting(milestone -> milestone.path("status").asText())
                .containsExactly("REACHED", "REACHED", "CONFIRMED");

        await().atMost(60, SECONDS)
                .until(() -> Inbox.of(rep, "CONTRACT_END", contract).size() == 1);
        JsonNode renewal =
                rep.post("/api/contracts/" + contract + "/renewals", Map.of()).body();
        assertThat(renewal.path("renews").asText()).isEqualTo(contract.toString());
        await().atMost(60, SECONDS).until(() -> Inbox.of(rep, "CONTRACT_END", contract)
                .get(0)
                .path("status")
                .asText()
                .equals("CLOSED"));
    }

    @Test
    void W1_a_terminated_contract_leaves_nothing_to_perform_or_to_follow_up() {
        UUID contract = signed("终止科技");
        report(contract, 3, Map.of("actualOn", TODAY.toString()));
        FollowUps.await(rep, contract, 2);

        manager.post("/api/contracts/" + contract + "/termination", Map.of("reason", "客户停业"))
                .body();

        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(FollowUps.statuses(FollowUps.of(rep, contract)))
                .containsOnly("CANCELLED"));
        assertThat(rep.get("/api/contracts/" + contract).body().path("status").asText())
                .isEqualTo("TERMINATED");
        assertThat(milestones(contract).get(1).path("status").asText()).isEqualTo("CANCELLED");
    }

    private UUID signed(String company) {
        var term = Map.of(
                "startsOn", TODAY.toString(), "endsOn", TODAY.plusDays(20).toString());
        UUID contract = UUID.fromString(
                sale.draft(sale.deal(company), "90000.00", term).path("id").asText());
        sale.conclude(contract, Map.of());
        return contract;
    }

    private List<JsonNode> milestones(UUID contract) {
        JsonNode page = rep.get("/api/contracts/" + contract + "/milestones").body();
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private void report(UUID contract, int n, Map<String, ?> what) {
        rep.put("/api/contracts/" + contract + "/milestones/" + n, what, Optional.of("*"))
                .body();
    }

    private static Map<String, ?> launchPlan() {
        return Map.of(
                "teamIntroducedOn",
                TODAY.toString(),
                "contacts",
                List.of(Map.of("side", "OURS", "name", "王工"), Map.of("side", "CUSTOMER", "name", "李经理")),
                "communication",
                "每周五例会");
    }
}
