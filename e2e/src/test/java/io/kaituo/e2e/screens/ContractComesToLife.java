package io.kaituo.e2e.screens;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rep takes a contract from its draft to the customer's seal, and finds the follow-ups that its signature planned; other terms, another term and its end are a page away. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ContractComesToLife {

    private static final String REP = "zhengzhou.rep1";
    private static final String MANAGER = "zhengzhou.manager1";
    private static final byte[] SCAN = "%PDF-1.7\n% what both have sealed\n%%EOF\n".getBytes(UTF_8);

    private World world;
    private Person rep;
    private Sale sale;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person(REP);
        sale = new Sale(rep, world.person(MANAGER), world::person);
        PublishedPlaybook.in("zhengzhou", Playbook.CALLING_BACK.yaml(), world);
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
            attaches(visitor, screen);
            visitor.press("提交审批", "Submit for approval");
            visitor.sees("已提交审批", "Submitted for approval");

            JsonNode submitted = rep.get("/api/contracts/" + contract).body();
            sale.walk(UUID.fromString(submitted.path("approvalId").asText()));
            visitor.reload();
            visitor.press("客户已用印", "The customer has sealed");
            visitor.sees("已记录客户用印", "The customer's seal is recorded");
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

    /** What is taken is kept as it came; what is not says why, until that is read. */
    private static void attaches(Visitor visitor, Screen screen) {
        String scan = "用印件 " + screen + ".pdf";
        attach(visitor, scan, SCAN);
        visitor.press(screen.says("移除 ", "Remove ") + scan);
        visitor.press("确认移除", "Yes, remove it");
        visitor.sees("还没有附件", "Nothing is attached yet");
        attach(visitor, scan, SCAN);
        attach(visitor, "工资.pdf", "no paper at all".getBytes(UTF_8));
        visitor.sees("只能归档以下类型", "Only these may be filed");
        attach(visitor, "macro.docm", SCAN);
        visitor.sees("不支持这种文件", "is of a kind that is not taken");
        visitor.sees(scan);
        visitor.expectedNews();
        visitor.looksAround("contract-attachments");
        assertThat(visitor.download(scan)).isEqualTo(SCAN);
        visitor.press("知道了：工资.pdf", "Dismiss 工资.pdf");
        visitor.press("知道了：macro.docm", "Dismiss macro.docm");
        visitor.seesNoMore("macro.docm");
    }

    private static void attach(Visitor visitor, String name, byte[] file) {
        visitor.upload("添加附件：选择文件，或拖放到这里", "Add files: choose them, or drop them here", name, file);
    }

    @OnEveryScreen
    void an_overtaken_amendment_is_drafted_again_on_todays_terms(Screen screen, Browser browser) {
        UUID deal = sale.deal("屏幕变更" + UUID.randomUUID().toString().substring(0, 6));
        UUID contract = concluded(deal);
        JsonNode first = sale.amendment(contract, Map.of("total", yuan("50000.00"), "terms", "含安装"));
        JsonNode second = sale.amendment(contract, Map.of("total", yuan("52000.00"), "endsOn", "2031-12-31"));
        sale.conclude(UUID.fromString(first.path("id").asText()), Map.of());
        String latest = first.path("number").asText();
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            visitor.open("/contracts/" + second.path("id").asText());
            visitor.sees("起草之后，" + latest + " 已经生效", "Since this was drafted, " + latest + " came into force");
            visitor.sees("含安装");
            visitor.press("以现行条款重新起草", "Draft it on today's terms");
            visitor.sees("请选择以哪个为准", "choose which stays");
            visitor.looksAround("contract-overtaken");
            visitor.picks(screen.says("按本稿： 52000.00 CNY", "As drafted here: 52000.00 CNY"));
            visitor.press("以现行条款重新起草", "Draft it on today's terms");
            visitor.sees("已以现行条款重新起草", "Drafted on today's terms");
            visitor.seesNoMore(screen.says("以现行条款重新起草", "Draft it on today's terms"));
        }
        JsonNode drafted =
                rep.get("/api/contracts/" + second.path("id").asText()).body();
        assertThat(drafted.at("/total/amount").asText()).isEqualTo("52000.00");
        assertThat(drafted.path("terms").asText()).isEqualTo("含安装");
        assertThat(drafted.at("/term/endsOn").asText()).isEqualTo("2031-12-31");
    }

    @OnEveryScreen
    void a_manager_ends_it_early_lets_it_go_on_and_makes_it_void(Screen screen, Browser browser) {
        UUID contract =
                concluded(sale.deal("屏幕终止" + UUID.randomUUID().toString().substring(0, 6)));
        String number =
                rep.get("/api/contracts/" + contract).body().path("number").asText();
        LocalDate lastDay = LocalDate.now().plusDays(30);
        try (var visitor = Visitor.signIn(browser, world, screen, MANAGER)) {
            visitor.open("/contracts/" + contract);
            visitor.isOn(number);
            visitor.press("更多操作", "More actions");
            visitor.chooseItem("提前终止", "End early");
            visitor.sees("回访跟进和里程碑将取消", "Follow-ups and milestones after its last day");
            visitor.type("原因", "Reason", "客户搬迁");
            visitor.type("最后一天（不填为今天）", "Last day (today if left out)", lastDay.toString());
            visitor.looksAround("contract-ends-early");
            visitor.press("提前终止", "End early");
            visitor.sees("将于", "Ends early, on");
            visitor.sees("客户搬迁");
            assertThat(rep.get("/api/contracts/" + contract)
                            .body()
                            .at("/termination/effectiveOn")
                            .asText())
                    .isEqualTo(lastDay.toString());
            visitor.press("撤销终止", "Take back");
            visitor.sees("已撤销终止", "It goes on as agreed");
            visitor.seesNoMore("客户搬迁");

            visitor.press("更多操作", "More actions");
            visitor.chooseItem("作废", "Make void");
            visitor.sees("商机会被标记", "its deal is marked");
            visitor.type("原因", "Reason", "客户撤单");
            visitor.looksAround("contract-voiding");
            visitor.press("作废", "Make void");
            visitor.sees("已作废", "It is void");
            String by = rep.get("/api/contracts/" + contract)
                    .body()
                    .at("/voided/decidedByName")
                    .asText();
            visitor.sees(by + " 于", "Made void by " + by);
            visitor.sees("客户撤单");
            visitor.seesNothingToPress(screen.says("变更合同", "Amend"), "");
            visitor.expectedNews();
            visitor.looksAround("contract-void");
        }
        assertThat(rep.get("/api/contracts/" + contract).body().path("status").asText())
                .isEqualTo("VOIDED");
        await().atMost(60, TimeUnit.SECONDS).until(() -> followUps(contract).findValuesAsText("status").stream()
                .allMatch("CANCELLED"::equals));
    }

    @OnEveryScreen
    void is_renewed_for_as_long_again(Screen screen, Browser browser) {
        UUID deal = sale.deal("屏幕续签" + UUID.randomUUID().toString().substring(0, 6));
        UUID contract = concluded(deal, Map.of("startsOn", "2026-01-01", "endsOn", "2030-12-31"));
        String number =
                rep.get("/api/contracts/" + contract).body().path("number").asText();
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            visitor.open("/contracts/" + contract);
            visitor.press("更多操作", "More actions");
            visitor.chooseItem("续签", "Renew");
            visitor.reads("结束日期", "Ends on", "2035-12-31");
            visitor.press("保存合同", "Save the contract");
            visitor.press("所续签的合同 " + number, "Renews " + number);
            visitor.isOn(number);
            visitor.press("更多操作", "More actions");
            visitor.chooseItem("续签", "Renew");
            visitor.sees("已有续签合同", "follows this contract already");
        }
    }

    private UUID concluded(UUID deal) {
        return concluded(deal, Map.of());
    }

    private UUID concluded(UUID deal, Map<String, String> term) {
        UUID contract =
                UUID.fromString(sale.draft(deal, "48000.00", term).path("id").asText());
        sale.conclude(contract, Map.of());
        return contract;
    }

    private static Map<String, String> yuan(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private JsonNode followUps(UUID contract) {
        return rep.get("/api/follow-ups?contractId=" + contract).body().path("items");
    }
}
