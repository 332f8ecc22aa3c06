package io.kaituo.e2e.screens;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
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
import io.kaituo.e2e.world.WebhookSink;
import io.kaituo.e2e.world.World;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the first line of a quote to what its signature promised, an integrator let in, a playbook changed and a robot set up: without a mouse. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = MINUTES)
class PapersWithKeysAlone {
    private static final String REP = "zhengzhou.rep1";
    private static final String REGION = "zhengzhou";
    private static final String ROBOT_SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final Pattern SECRET = Pattern.compile("^whsec_\\S+$");

    private World world;
    private Person rep;
    private Sale sale;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person(REP);
        sale = new Sale(rep, world.person("zhengzhou.manager1"), world::person);
        PublishedPlaybook.in("zhengzhou", Playbook.CALLING_BACK.yaml(), world);
    }

    @OnEveryLaptop
    void a_rep_quotes_and_puts_it_under_contract(Screen screen, Browser browser) {
        String product = "Keys Crane " + name();
        sale.product(product);
        UUID deal = sale.deal("Keys Quote " + name());
        sale.draft(deal, "1000.00", Map.of());
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            Keyboard keys = visitor.keyboard();
            visitor.open("/deals/" + deal);
            keys.goTo("新建报价", "New quote").press("Enter");
            keys.goTo("查找产品", "Find a product").type(product);
            keys.goToAbout(screen.says("添加", "Add"), product).press("Enter");
            String discount = screen.says("折扣 %：", "Discount %: ") + product;
            keys.goTo(discount).type("10");
            visitor.sees("该价格您可自行同意", "You may agree to this price alone");
            keys.goTo("保存报价", "Save the quote").press("Enter");
            visitor.sees("草稿", "Draft");
            keys.goTo("提交", "Submit").press("Enter");
            visitor.sees("已通过", "Approved");
            keys.goTo("发给客户", "Send to the customer").press("Enter");
            visitor.sees("已发给客户", "With the customer");
            keys.goTo("客户接受", "Customer accepts").press("Enter");
            keys.isAt("客户怎么说", "What the customer said").type("Agreed on the phone");
            keys.goTo("确定", "Confirm").press("Enter");
            visitor.sees("客户已接受", "Accepted");
            keys.goTo("起草合同", "Draft the contract").press("Enter");
            visitor.sees("根据报价", "Of the quote");
            keys.goTo("起草合同", "Draft the contract").press("Enter");
            keys.goTo("添加一期付款", "Another instalment").press("Enter");
            keys.goTo("比例或金额 1", "Share 1").type("100");
            keys.goTo("保存合同", "Save the contract").press("Enter");
            visitor.sees("需要谁同意，为什么", "Who must agree, and why");

            keys.goTo("更多操作", "More actions").press("Enter");
            keys.isAt("复制为新草稿", "Copy as a new draft").press("ArrowDown");
            keys.isAt("作废", "Make void").press("Enter");
            keys.isAt("原因", "Reason").type("The customer wants leasing");
            keys.goTo("作废", "Make void").press("Enter");
            visitor.sees("已作废", "It is void");
        }
        assertThat(rep.get("/api/contracts?dealId=" + deal + "&status=VOIDED")
                        .body()
                        .at("/items/0/total/amount")
                        .asText())
                .isEqualTo("115200.00");
    }

    @OnEveryLaptop
    void a_rep_does_what_a_signature_promised(Screen screen, Browser browser) {
        String company = "Keys Follow " + name();
        UUID contract = UUID.fromString(
                sale.draft(sale.deal(company), "26000.00", Map.of()).path("id").asText());
        sale.conclude(contract, Map.of());
        await().atMost(60, SECONDS).until(() -> !followUps(contract).isEmpty());
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            Keyboard keys = visitor.keyboard();
            visitor.open("/follow-ups?contract=" + contract);
            visitor.sees(company);
            String title = screen.says("跟进", "Follow up");
            keys.goTo(title).press("Enter").isInDrawer();
            keys.press("Escape").isAt(title).press("Enter").isInDrawer();
            keys.goTo("客户满意", "Customer content").press("Enter");
            keys.goTo("下一步", "Next step").type("Send the price list");
            keys.goTo("完成", "Complete").press("Enter");
            visitor.sees("已完成跟进", "Follow-up completed");
            keys.goTo("日历", "Calendar").press("Enter");
            keys.goTo("下个月", "Month after").press("Enter");
            keys.goTo("回到本月", "Back to this month").press("Enter");
            visitor.seesNoMore(screen.says("回到本月", "Back to this month"));
        }
        assertThat(followUps(contract).findValuesAsText("status")).contains("DONE");
        assertThat(followUps(contract).findValuesAsText("nextStep")).contains("Send the price list");
    }

    @OnEveryLaptop
    void an_administrator_lets_an_integrator_in_and_out(Screen screen, Browser browser) {
        String purpose = "Keys ERP " + name();
        try (var sink = new WebhookSink();
                var visitor = Visitor.signIn(browser, world, screen, "admin")) {
            Keyboard keys = visitor.keyboard();
            visitor.open("/subscriptions");
            keys.goTo("新建订阅", "New subscription").press("Enter");
            keys.isAt("地址", "Address").type(sink.url());
            keys.goTo("区域", "Region").choose(REGION);
            keys.goTo("用途", "What it is for").type(purpose);
            keys.goTo("订阅", "Subscribe").press("Enter");
            sink.verifyWith(visitor.finds(SECRET));
            keys.goTo("已保存", "I have kept it").press("Enter");
            keys.goTo(purpose).press("Enter");
            visitor.isOn(purpose);
            keys.goTo("发送测试", "Send a test").press("Enter");
            visitor.sees("测试已送达", "The test was delivered");
            keys.goTo("暂停", "Pause").press("Enter");
            keys.goTo("恢复", "Go on").press("Enter");
            // It goes on: what is deleted is what it is now.
            keys.goTo("暂停", "Pause");
            keys.goTo("删除", "Delete").press("Enter");
            keys.goTo("确认删除", "Yes, delete it").press("Enter");
            visitor.sees("已删除", "Deleted");
            visitor.seesNoMore(purpose);
        }
    }

    @OnEveryLaptop
    void an_administrator_publishes_compares_and_goes_back(Screen screen, Browser browser) {
        String name = "keys-" + name();
        String first = Playbook.PATIENT.yaml().replace("playbook: journey", "playbook: " + name);
        try (var visitor = Visitor.signIn(browser, world, screen, "admin")) {
            Keyboard keys = visitor.keyboard();
            visitor.open("/playbooks?region=" + REGION);
            keys.goTo("发布手册", "Publish a playbook").press("Enter");
            keys.goTo("手册内容", "The playbook").type(first);
            keys.goTo("改了什么，为什么", "What changed, and why").type("The first");
            keys.goTo("发布", "Publish").press("Enter");
            keys.goTo("在此基础上修改", "Change it").press("Enter");
            keys.goTo("手册内容", "The playbook").press("Control+a").type(first.replace("7 d", "6 d"));
            keys.goTo("发布", "Publish").press("Enter");

            visitor.sees("第 1 版 → 第 2 版的变化", "From version 1 to version 2");
            keys.goTo("对比版本", "Compare versions").choose("");
            visitor.seesNoMore(screen.says("第 1 版 → 第 2 版的变化", "From version 1 to version 2"));
            keys.choose("1");
            visitor.sees("leads › firstContact › within");

            visitor.open("/playbooks/" + name + "/1?region=" + REGION);
            keys.goTo("启用此版本", "Work by this version").press("Enter");
            keys.goTo("确认启用", "Yes, work by it").press("Enter");
            visitor.sees("已启用第 1 版", "Version 1 is in force");
        }
        JsonNode current = world.person("admin")
                .get("/api/playbooks?region=" + REGION)
                .body()
                .get(0);
        assertThat(current.path("name").asText()).isEqualTo(name);
        assertThat(current.path("version").asInt()).isEqualTo(1);
    }

    @OnEveryLaptop
    void an_administrator_sets_up_a_robot_and_takes_it_away(Screen screen, Browser browser) {
        String name = "Keys Robot " + name();
        try (var sink = new WebhookSink();
                var visitor = Visitor.signIn(browser, world, screen, "admin")) {
            sink.verifyWith(ROBOT_SECRET);
            Keyboard keys = visitor.keyboard();
            visitor.open("/settings/channels");
            keys.goTo("添加机器人", "Add a robot").press("Enter");
            keys.isAt("类型", "Kind").choose("WEBHOOK");
            keys.goTo("名称", "Name").type(name);
            keys.goTo("区域", "Region").choose(REGION);
            keys.goTo("Webhook 地址", "Webhook address").type(sink.url());
            keys.goTo("签名密钥", "Signing secret").type(ROBOT_SECRET);
            keys.goTo("保存", "Save").press("Enter");
            visitor.sees(name);
            keys.isAt("添加机器人", "Add a robot");

            keys.goToAbout(screen.says("测试", "Test"), name).press("Enter");
            visitor.sees("测试消息已送达", "The test message was taken");
            keys.goToAbout(screen.says("暂停", "Pause"), name).press("Enter");
            keys.goToAbout(screen.says("恢复", "Go on"), name).press("Enter");
            keys.goToAbout(screen.says("删除", "Remove"), name).press("Enter");
            keys.goTo("删除", "Remove").press("Enter");
            visitor.seesNoMore(name);
        }
    }

    private JsonNode followUps(UUID contract) {
        return rep.get("/api/follow-ups?contractId=" + contract).body().path("items");
    }

    private static String name() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
