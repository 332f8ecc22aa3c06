package io.kaituo.e2e.journey;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.PublishedPlaybook;
import io.kaituo.e2e.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** W5.2 合同审批循环: an advertising agreement is silent, returned twice, agreed to by everybody, sealed by the customer and signed. */
@ExtendWith(OneWorld.class)
@Timeout(value = 4, unit = MINUTES)
class AgreementIsApprovedAndSigned {

    private Person rep;
    private Person manager;
    private World world;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person("zhengzhou.rep2");
        manager = world.person("zhengzhou.manager1");
        PublishedPlaybook.preset("zhengzhou", "advertising-sales", world);
    }

    @Test
    void R5_17_R5_18_R2_8_scenario_5_is_returned_twice_agreed_to_by_everybody_and_sealed_by_the_customer_first() {
        UUID deal = dealWithAcceptedProposal();
        String contract = "/api/contracts/" + draft(deal);

        assertThat(rep.get(contract).body().at("/content/kind").asText()).isEqualTo("advertising-agreement");
        var silent = rep.post(contract + "/submission", Map.of());
        assertThat(silent.status()).isEqualTo(409);
        assertThat(silent.code()).isEqualTo("contract.not-ready");
        assertThat(silent.json().path("violations").findValuesAsText("field"))
                .containsExactly("content.clauses.creative-change");

        rewrite(contract, clause -> clause.put("choice", "free"), "creative-change");
        giveBack(submit(contract), "违约责任写得太笼统");
        assertStatus(contract, "DRAFT");

        rewrite(contract, clause -> clause.put("text", "逾期付款的，每日支付逾期金额千分之五的违约金。"), "breach");
        UUID second = submit(contract);
        JsonNode seen = currentApprover(second).get(contract + "/versions/diff").body();
        assertThat(seen.path("from").asInt()).as("the revision they returned").isEqualTo(2);
        assertThat(seen.path("changes").findValuesAsText("field")).containsExactly("clauses.breach");
        giveBack(second, "千分之五太高");

        rewrite(contract, clause -> clause.put("text", "逾期付款的，每日支付逾期金额千分之三的违约金。"), "breach");
        UUID third = submit(contract);
        JsonNode words =
                currentApprover(third).get(contract + "/versions/diff").body().at("/changes/0/lines/0/pieces");
        assertThat(words.findValuesAsText("text")).contains("五", "三");
        agreeToTheEnd(third);
        assertStatus(contract, "APPROVED");

        assertThat(manager.post(contract + "/signature", Map.of()).code()).isEqualTo("contract.seal-order");
        rep.post(contract + "/customer-seal", Map.of()).body();
        JsonNode signed = manager.post(contract + "/signature", Map.of()).body();
        assertThat(signed.path("status").asText()).isEqualTo("SIGNED");
        assertThat(rep.get(contract + "/versions").body().path("items").findValuesAsText("revision"))
                .containsExactly("4", "3", "2", "1");
        await().atMost(60, SECONDS)
                .until(
                        () -> rep.get("/api/deals/" + deal)
                                .body()
                                .path("outcome")
                                .asText(),
                        "WON"::equals);
    }

    /** W5.1 comes first: the agreement follows a proposal the customer has taken (R5.22). */
    private UUID dealWithAcceptedProposal() {
        UUID account = rep.post("/api/accounts", Map.of("name", "郑州宏达广告 " + UUID.randomUUID()))
                .id();
        UUID deal = rep.post("/api/deals", Map.of("accountId", account, "name", "年度广告"))
                .id();
        rep.post("/api/deals/" + deal + "/intent", Map.of("shownBy", "王总", "how", "要求出方案"))
                .body();
        UUID id = await().atMost(60, SECONDS)
                .until(
                        () -> rep.post(
                                "/api/proposals", Map.of("dealId", deal, "title", "广告推广方案", "total", yuan("12000.00"))),
                        answer -> answer.status() == 201)
                .id();
        String proposal = "/api/proposals/" + id;
        agreeToTheEnd(UUID.fromString(rep.post(proposal + "/submission", Map.of())
                .body()
                .path("approvalId")
                .asText()));
        rep.post(proposal + "/delivery", Map.of("channel", "meeting", "to", "王总"))
                .body();
        rep.post(proposal + "/customer-answer", Map.of("answer", "accept", "saidBy", "王总"))
                .body();
        return deal;
    }

    private UUID draft(UUID deal) {
        return await().atMost(60, SECONDS)
                .until(
                        () -> rep.post("/api/contracts", Map.of("dealId", deal, "total", yuan("12000.00"))),
                        answer -> answer.status() == 201)
                .id();
    }

    /** The document as it reads now, with one clause written otherwise. */
    private void rewrite(String contract, Consumer<ObjectNode> change, String code) {
        JsonNode now = rep.get(contract).body();
        ObjectNode content = now.path("content").deepCopy();
        for (JsonNode clause : content.path("clauses")) {
            if (clause.path("code").asText().equals(code)) {
                change.accept((ObjectNode) clause);
            }
        }
        rep.put(
                        contract,
                        Map.of("total", now.path("total"), "content", content),
                        Optional.of("\"" + now.path("version").asText() + "\""))
                .body();
    }

    private UUID submit(String contract) {
        return UUID.fromString(rep.post(contract + "/submission", Map.of())
                .body()
                .path("approvalId")
                .asText());
    }

    private void giveBack(UUID approval, String comment) {
        currentApprover(approval)
                .post("/api/approvals/" + approval + "/decision", Map.of("outcome", "return", "comment", comment))
                .body();
    }

    /** Whoever's turn it is agrees, until nobody is left to be asked. */
    private void agreeToTheEnd(UUID approval) {
        int turns = 0;
        while (rep.get("/api/approvals/" + approval)
                .body()
                .path("status")
                .asText()
                .equals("OPEN")) {
            assertThat(turns++).as("turns of one approval").isLessThan(10);
            currentApprover(approval)
                    .post("/api/approvals/" + approval + "/decision", Map.of("outcome", "approve"))
                    .body();
        }
    }

    private Person currentApprover(UUID approval) {
        return world.person(rep.get("/api/approvals/" + approval)
                .body()
                .at("/approvers/0/username")
                .asText());
    }

    private void assertStatus(String contract, String status) {
        assertThat(rep.get(contract).body().path("status").asText()).isEqualTo(status);
    }

    private static Map<String, String> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
