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
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the first line of a quote to what its signature promised, and an integrator let in: without a mouse. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = MINUTES)
class PapersWithKeysAlone {
    private static final String REP = "zhengzhou.rep1";
    private static final Pattern SECRET = Pattern.compile("^whsec_\\S+$");

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

    @OnEveryLaptop
    void a_rep_quotes_and_puts_it_under_contract(Screen screen, Browser browser) {
        String product = "Keys Crane " + name();
        world.person("director")
                .put(
                        "/api/products/by-external-id/" + product.replace(' ', '-'),
                        Map.of(
                                "region",
                                "zhengzhou",
                                "name",
                                product,
                                "series",
                                product,
                                "unit",
                                "台",
                                "taxRate",
                                "0.13",
                                "price",
                                Map.of("amount", "128000.00", "currency", "CNY")),
                        Optional.empty())
                .body();
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
            String title = followUps(contract).at("/0/title").asText();
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
            keys.goTo("区域", "Region").choose("zhengzhou");
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
            keys.goTo("删除", "Delete").press("Enter");
            keys.goTo("确认删除", "Yes, delete it").press("Enter");
            visitor.sees("已删除", "Deleted");
            visitor.seesNoMore(purpose);
        }
    }

    private JsonNode followUps(UUID contract) {
        return rep.get("/api/follow-ups?contractId=" + contract).body().path("items");
    }

    private static String name() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
