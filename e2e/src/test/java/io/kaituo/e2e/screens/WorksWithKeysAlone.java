package io.kaituo.e2e.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import io.kaituo.e2e.browser.Chromium;
import io.kaituo.e2e.browser.Keyboard;
import io.kaituo.e2e.browser.OnEveryLaptop;
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

/** Who has no mouse, or no time for one, does the same: nothing is out of reach, nothing holds the focus, and it comes back to where a drawer was opened. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WorksWithKeysAlone {
    private static final String REP = "zhengzhou.rep1";
    private static final String MANAGER = "zhengzhou.manager1";
    private static final String SOURCE = "trade-fair";

    private World world;
    private Person rep;
    private Person manager;
    private Sale sale;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person(REP);
        manager = world.person(MANAGER);
        sale = new Sale(rep, manager, world::person);
        PublishedPlaybook.in("zhengzhou", Playbook.CALLING_BACK.yaml(), world);
    }

    @OnEveryLaptop
    void a_rep_registers_a_lead_and_stops_its_clock(Screen screen, Browser browser) {
        String company = "Keys Only " + name();
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            visitor.isOn(screen.says("今日", "Today"));
            Keyboard keys = visitor.keyboard();
            assertThat(keys.walksRound())
                    .as("the way round")
                    .contains(screen.says("登记线索", "Register a lead"), screen.says("跳到正文", "Skip to content"));

            keys.goTo("跳到正文", "Skip to content").press("Enter");
            keys.goTo("登记线索", "Register a lead").press("Enter");
            keys.isAt("公司名称", "Company").type(company);
            keys.goTo("来源", "Source").choose(SOURCE);
            keys.goTo("登记", "Register").press("Enter");
            visitor.isOn(company);
            keys.isAt(company);

            keys.goTo("记录联系", "Log a contact").press("Enter");
            keys.isAt("说了什么", "What was said").press("Escape");
            keys.isAt("记录联系", "Log a contact").press("Enter");
            keys.isAt("说了什么", "What was said").type("Samples next week");
            keys.goTo("保存记录", "Save contact").press("Enter");
            visitor.sees("已联系", "Contacted");
            visitor.sees("Samples next week");
            keys.isAt("记录联系", "Log a contact");
        }
        JsonNode lead = rep.get("/api/leads?q=" + company.replace(" ", "%20") + "&owner=" + world.idOf(REP))
                .body()
                .path("items")
                .path(0);
        assertThat(lead.path("status").asText()).isEqualTo("CONTACTED");
    }

    @OnEveryLaptop
    void shortcuts_lead_anywhere_and_back(Screen screen, Browser browser) {
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            visitor.isOn(screen.says("今日", "Today"));
            Keyboard keys = visitor.keyboard();
            keys.press("g", "l");
            visitor.isOn(screen.says("线索", "Leads"));
            keys.isAt("线索", "Leads");

            keys.press("n").isAt("公司名称", "Company").type("n and g l are letters here");
            visitor.reads("公司名称", "Company", "n and g l are letters here");
            keys.press("Control+a", "Delete", "Escape").isAt("线索", "Leads");

            keys.goTo("登记线索", "Register a lead").press("Control+k");
            visitor.looksAround("palette");
            keys.press("Escape").isAt("登记线索", "Register a lead");
            keys.press("Control+k")
                    .isAt("搜索，或输入命令", "Search, or type a command")
                    .type(screen.says("合同", "Contracts"))
                    .press("Enter");
            visitor.isOn(screen.says("合同", "Contracts"));
            keys.isAt("合同", "Contracts");
        }
    }

    @OnEveryLaptop
    void a_manager_approves_and_passes_a_lead_on(Screen screen, Browser browser) {
        UUID approval =
                sale.submit(UUID.fromString(sale.draft(sale.deal("Keys Approve " + name()), "30000.00", Map.of())
                        .path("id")
                        .asText()));
        String title =
                rep.get("/api/approvals/" + approval).body().path("title").asText();
        String company = "Keys Reassign " + name();
        UUID lead = rep.post("/api/leads", Map.of("companyName", company, "source", SOURCE))
                .id();
        try (var visitor = Visitor.signIn(browser, world, screen, MANAGER)) {
            Keyboard keys = visitor.keyboard();
            visitor.open("/approvals");
            visitor.sees(title);
            keys.goTo(title).press("Enter");
            visitor.sees("为什么需要您审批", "Why this needs you");
            keys.press("Escape").isAt(title).press("Enter");
            visitor.sees("为什么需要您审批", "Why this needs you");
            keys.goTo("同意", "Approve").press("Enter");
            await().atMost(30, TimeUnit.SECONDS).until(() -> !manager.get("/api/approvals/" + approval)
                    .body()
                    .at("/steps/0/status")
                    .asText()
                    .equals("OPEN"));

            visitor.open("/leads/" + lead);
            visitor.isOn(company);
            keys.goTo("改派", "Reassign").press("Enter").isInDrawer();
            keys.goToAbout(screen.says("选择", "Choose"), "").press("Enter");
            visitor.sees("已改派给", "looks after it now");
            keys.isAt("改派", "Reassign");
        }
        assertThat(rep.get("/api/leads/" + lead).status()).isEqualTo(404);
    }

    @OnEveryLaptop
    void a_rep_takes_a_contract_to_the_customers_seal(Screen screen, Browser browser) {
        JsonNode draft = sale.draft(sale.deal("Keys Contract " + name()), "48000.00", Map.of());
        UUID contract = UUID.fromString(draft.path("id").asText());
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            Keyboard keys = visitor.keyboard();
            visitor.open("/contracts/" + contract);
            visitor.isOn(draft.path("number").asText());
            visitor.prints("contract-on-paper");
            keys.goTo("提交审批", "Submit for approval").press("Enter");
            visitor.sees("已提交审批", "Submitted for approval");

            JsonNode submitted = rep.get("/api/contracts/" + contract).body();
            sale.walk(UUID.fromString(submitted.path("approvalId").asText()));
            visitor.reload();
            visitor.isOn(draft.path("number").asText());
            keys.goTo("客户已用印", "The customer has sealed").press("Enter");
            visitor.sees("已记录客户用印", "The customer's seal is recorded");
        }
        assertThat(rep.get("/api/contracts/" + contract).body().path("status").asText())
                .isEqualTo("PARTLY_SEALED");
    }

    private static String name() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
