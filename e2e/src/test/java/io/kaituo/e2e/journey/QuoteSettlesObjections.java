package io.kaituo.e2e.journey;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.e2e.world.Answer;
import io.kaituo.e2e.world.Approvers;
import io.kaituo.e2e.world.Inbox;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.PublishedPlaybook;
import io.kaituo.e2e.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** 报价与疑虑排除: a formal quote, the customer's objections, a revised quote below the rep's authority, and a contract at its price. */
@ExtendWith(OneWorld.class)
@Timeout(value = 4, unit = MINUTES)
class QuoteSettlesObjections {

    private World world;
    private Person rep;
    private Approvers approvers;
    private String product;

    @BeforeEach
    void fillTheCatalogue(World world) {
        this.world = world;
        rep = world.person("zhengzhou.rep3");
        approvers = new Approvers(world, rep);
        product = "erp-" + UUID.randomUUID();
        PublishedPlaybook.preset("zhengzhou", "erp-abcd", world);
        world.person("director")
                .put(
                        "/api/products/by-external-id/" + product,
                        Map.of(
                                "region",
                                "zhengzhou",
                                "name",
                                "易助 ERP",
                                "series",
                                product,
                                "unit",
                                "套",
                                "taxRate",
                                "0.13",
                                "price",
                                yuan("100000.00")),
                        Optional.empty())
                .body();
    }

    @Test
    void R5_19_R2_8_is_quoted_objected_to_quoted_again_with_the_managers_consent_and_put_under_contract() {
        UUID deal = deal();
        String first = "/api/quotes/" + quote(deal, "5", Optional.empty());
        assertThat(rep.get(first + "/authority").body().path("mayAgreeAlone").asBoolean())
                .isTrue();
        assertThat(step(first, "submission").path("status").asText()).isEqualTo("APPROVED");
        JsonNode issued = step(first, "issue");
        assertThat(issued.path("number").asText()).matches("ZHENGZHOU-Q-\\d{4}-\\d{5}");
        assertThat(issued.path("expiresAt").asText()).isNotEmpty();

        object(first);
        var unsettled = rep.post(first + "/customer-answer", Map.of("accepted", true));
        assertThat(unsettled.code()).isEqualTo("quote.objections-open");
        settle(first);
        showWhatItYields(first);

        String second = "/api/quotes/" + quote(deal, "15", Optional.of(first));
        JsonNode authority = rep.get(second + "/authority").body();
        assertThat(authority.path("mayAgreeAlone").asBoolean()).isFalse();
        assertThat(authority.path("mustAgree").findValuesAsText("name")).isNotEmpty();
        assertThat(rep.post(second + "/issue", Map.of()).status())
                .as("nobody agreed")
                .isEqualTo(409);
        UUID approval = UUID.fromString(
                step(second, "submission").at("/agreement/approvalId").asText());
        Person manager = approvers.current(approval);
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(Inbox.of(manager, "APPROVAL", approval))
                .hasSize(1));
        approvers.agree(approval);
        step(second, "issue");
        assertThat(rep.get(first).body().path("status").asText()).isEqualTo("SUPERSEDED");
        assertThat(rep.post(second + "/customer-answer", Map.of("accepted", true))
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("ACCEPTED");

        assertThat(signed(deal, second).path("status").asText()).isEqualTo("SIGNED");
    }

    private UUID deal() {
        UUID account = rep.post("/api/accounts", Map.of("name", "郑州恒源制造 " + UUID.randomUUID()))
                .id();
        return rep.post("/api/deals", Map.of("accountId", account, "name", "ERP 上线"))
                .id();
    }

    private UUID quote(UUID deal, String discount, Optional<String> revises) {
        Map<String, Object> line = Map.of("product", product, "quantity", "1", "discount", discount);
        Map<String, Object> offer = revises.<Map<String, Object>>map(earlier -> Map.of(
                        "dealId",
                        deal,
                        "lines",
                        List.of(line),
                        "revises",
                        earlier.substring(earlier.lastIndexOf('/') + 1)))
                .orElseGet(() -> Map.of("dealId", deal, "lines", List.of(line)));
        return soon("/api/quotes", offer).id();
    }

    private void object(String quote) {
        rep.post(quote + "/objections", Map.of("objection", "价格高于同类产品")).body();
    }

    private void settle(String quote) {
        rep.post(
                        quote + "/objections/1/answer",
                        Map.of("answer", "三年总成本更低", "evidence", "https://example.com/cases/manufacturing"))
                .body();
        rep.post(quote + "/objections/1/confirmation", Map.of("confirmedBy", "财务总监"))
                .body();
    }

    private void showWhatItYields(String quote) {
        String version = "\"" + rep.get(quote).body().path("version").asText() + "\"";
        JsonNode sheet = rep.put(
                        quote + "/payback",
                        Map.of(
                                "benefits",
                                List.of(Map.of("title", "库存下降", "yearly", "60000", "evidence", "客户盘点表")),
                                "years",
                                3),
                        Optional.of(version))
                .body()
                .path("payback");
        assertThat(sheet.path("paybackMonths").decimalValue()).isEqualByComparingTo("19.0");
    }

    /** At the price of the accepted quote, through every step of this method. */
    private JsonNode signed(UUID deal, String quote) {
        String contract = "/api/contracts/"
                + soon(
                                "/api/contracts",
                                Map.of(
                                        "dealId",
                                        deal,
                                        "total",
                                        yuan("85000.00"),
                                        "quoteId",
                                        quote.substring(quote.lastIndexOf('/') + 1)))
                        .id();
        approvers.agree(
                UUID.fromString(step(contract, "submission").path("approvalId").asText()));
        step(contract, "customer-seal");
        return world.person("zhengzhou.manager1")
                .post(contract + "/signature", Map.of())
                .body();
    }

    /** Once contract-service has heard of the deal. */
    private Answer soon(String path, Map<String, Object> body) {
        return await().atMost(60, SECONDS).until(() -> rep.post(path, body), answer -> answer.header("Retry-After")
                .isEmpty());
    }

    private JsonNode step(String of, String step) {
        return rep.post(of + "/" + step, Map.of()).body();
    }

    private static Map<String, String> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
