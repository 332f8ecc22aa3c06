package io.kaituo.e2e.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import io.kaituo.e2e.browser.Chromium;
import io.kaituo.e2e.browser.OnEveryScreen;
import io.kaituo.e2e.browser.Screen;
import io.kaituo.e2e.browser.Visitor;
import io.kaituo.e2e.journey.Playbook;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.PublishedPlaybook;
import io.kaituo.e2e.world.Sale;
import io.kaituo.e2e.world.World;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rep takes a contract from its draft to the customer's seal, and finds the follow-ups that its signature planned. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ContractComesToLife {

    private static final String REP = "zhengzhou.rep1";

    private World world;
    private Person rep;
    private Sale sale;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person(REP);
        sale = new Sale(rep, world.person("zhengzhou.manager1"), world::person);
        PublishedPlaybook.in(
                "zhengzhou",
                Playbook.PATIENT
                        .withFollowUps("[" + Playbook.rule("CALL_BACK", "every: 1 mo, times: 2") + "]")
                        .yaml(),
                world);
    }

    @OnEveryScreen
    void is_submitted_sealed_and_followed_up(Screen screen, Browser browser) {
        String company = "屏幕签约" + UUID.randomUUID().toString().substring(0, 6);
        UUID deal = sale.deal(company);
        JsonNode draft = sale.draft(deal, "48000.00", Map.of());
        UUID contract = UUID.fromString(draft.path("id").asText());
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            visitor.open("/contracts/" + contract);
            visitor.isOn(draft.path("number").asText());
            visitor.sees("需要谁同意，为什么", "Who must agree, and why");
            visitor.looksAround("contract-draft");
            visitor.press("提交审批", "Submit for approval");
            visitor.sees("审批中", "In approval");

            JsonNode submitted = rep.get("/api/contracts/" + contract).body();
            sale.walk(UUID.fromString(submitted.path("approvalId").asText()));
            visitor.reload();
            visitor.press("客户已用印", "The customer has sealed");
            visitor.sees("部分用印", "Partly sealed");
            visitor.looksAround("contract-sealed");

            sale.sign(contract, Map.of()).body();
            await().atMost(60, TimeUnit.SECONDS)
                    .until(() -> !followUps(contract).isEmpty());
            visitor.open("/deals/" + deal);
            visitor.isOn(company + " deal");
            visitor.looksAround("deal");
            visitor.open("/follow-ups?contract=" + contract);
            visitor.sees(company);
            visitor.looksAround("follow-ups");
        }
        assertThat(rep.get("/api/contracts/" + contract).body().path("status").asText())
                .isEqualTo("SIGNED");
    }

    private JsonNode followUps(UUID contract) {
        return rep.get("/api/follow-ups?contractId=" + contract).body().path("items");
    }
}
