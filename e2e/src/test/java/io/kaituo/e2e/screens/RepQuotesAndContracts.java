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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sale on the screen: the proposal that goes round until the customer agrees, a price that says while it is typed whose word it needs, the contract and its paper. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RepQuotesAndContracts {
    private static final String REP = "zhengzhou.rep1";
    /** A proposal is for customers who have shown intent, and says in which industry they are. */
    private static final String REVIEWED =
            Playbook.PATIENT.yaml() + "  proposals: {requiresIntent: true, tailoring: {industry: true}}\n";

    private World world;
    private Person rep;
    private Person manager;
    private Sale sale;
    private String product;
    private UUID deal;

    @BeforeEach
    void have_something_to_sell(World world) {
        this.world = world;
        rep = world.person(REP);
        manager = world.person("zhengzhou.manager1");
        sale = new Sale(rep, manager, world::person);
        PublishedPlaybook.preset("zhengzhou", "standard-eight-steps", world);
        product = "塔机" + name();
        sale.product(product);
        String company = "报价重工" + name();
        deal = sale.deal(company);
        awaitDealKnown();
    }

    @OnEveryScreen
    void is_told_while_typing_who_must_agree_and_puts_the_accepted_price_under_contract(
            Screen screen, Browser browser) {
        String quantity = screen.says("数量：", "Quantity: ") + product;
        String discount = screen.says("折扣 %：", "Discount %: ") + product;
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            visitor.open("/deals/" + deal);
            visitor.press("新建报价", "New quote");
            visitor.type("查找产品", "Find a product", product);
            visitor.pressAbout(screen.says("添加", "Add"), product);
            visitor.type(quantity, quantity, "2");
            visitor.type(discount, discount, "15");
            visitor.sees("须由经理同意", "This needs the manager");
            visitor.sees("只可自行降至 90%", "may go down to 90 % alone");
            visitor.sees("¥217,600.00");
            visitor.looksAround("quote-needs-the-manager");

            visitor.reload();
            visitor.reads(discount, discount, "15");
            visitor.type(discount, discount, "10");
            visitor.sees("该价格您可自行同意", "You may agree to this price alone");
            visitor.sees("¥230,400.00");
            visitor.looksAround("quote-within-authority");

            visitor.press("保存报价", "Save the quote");
            visitor.press("提交", "Submit");
            visitor.press("发给客户", "Send to the customer");
            visitor.sees("已发给客户", "With the customer");
            visitor.looksAround("quote");
            visitor.press("客户接受", "Customer accepts");
            visitor.press("确定", "Confirm");
            visitor.press("起草合同", "Draft the contract");

            visitor.sees("根据报价", "Of the quote");
            visitor.looksAround("contract-begins");
            visitor.press("起草合同", "Draft the contract");
            visitor.press("添加一期付款", "Another instalment");
            visitor.type("比例或金额 1", "Share 1", "100");
            visitor.sees("必备条款", "Mandatory");
            visitor.looksAround("contract-writing");
            visitor.press("保存合同", "Save the contract");

            visitor.sees("需要谁同意，为什么", "Who must agree, and why");
            JsonNode contract = contract();
            String number = contract.path("number").asText();
            visitor.isOn(number);
            visitor.looksAround("contract-draft");
            visitor.seesPaper(
                    screen.says(number + " 合同文本", "Paper of " + number),
                    screen.says("合同文本（PDF）", "Paper (PDF)"),
                    "/api/contracts/" + contract.path("id").asText() + "/document.pdf");
            visitor.press("提交审批", "Submit for approval");
            visitor.sees("查看审批", "Its approval");
            assertThat(contract().path("status").asText()).isEqualTo("IN_APPROVAL");

            visitor.press("查看审批", "Its approval");
            visitor.press("撤回申请", "Withdraw");
            visitor.press("确认撤回", "Yes, withdraw it");
            visitor.sees("已撤回，恢复为草稿", "Withdrawn: it is a draft again");
        }
        JsonNode contract = contract();
        assertThat(contract.path("status").asText()).isEqualTo("DRAFT");
        assertThat(contract.at("/total/amount").asText()).isEqualTo("230400.00");
        assertThat(contract.at("/pricing/belowAuthority").asBoolean()).isFalse();
    }

    @OnEveryScreen
    void W5_1_takes_a_proposal_round_until_the_customer_accepts(Screen screen, Browser browser) {
        PublishedPlaybook.in("zhengzhou", REVIEWED, world);
        rep.post("/api/deals/" + deal + "/intent", Map.of("shownBy", "王总", "how", "asked for a plan"))
                .body();
        String title = "塔机租赁方案 " + name();
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            visitor.open("/proposals/new?deal=" + deal);
            visitor.type("名称", "Title", title);
            visitor.type(screen.says("金额 (CNY)", "Total (CNY)"), screen.says("金额 (CNY)", "Total (CNY)"), "98000");
            visitor.type("行业", "Industry", "建筑");
            visitor.type("标题 1", "Heading 1", "设备");
            visitor.type("内容 1", "Text 1", "两台塔机");
            visitor.looksAround("proposal-writing");
            visitor.reload();
            visitor.reads("内容 1", "Text 1", "两台塔机");
            visitor.press("保存方案", "Save the proposal");
            visitor.isOn(title);
            visitor.sees("由谁评审，为什么", "Who reviews it, and why");
            visitor.press("提交评审", "Submit for review");
            visitor.sees("评审中", "In review");

            decide("return", "请写明每台的价格");
            visitor.reload();
            visitor.sees("请写明每台的价格");
            visitor.press("编辑", "Edit");
            visitor.type("内容 1", "Text 1", "两台塔机，每台 49000 元");
            visitor.press("保存方案", "Save the proposal");
            visitor.press("提交评审", "Submit for review");
            visitor.sees("评审中", "In review");
            decide("approve", null);

            visitor.reload();
            visitor.press("已交付客户", "Delivered to the customer");
            visitor.type("交给谁", "To whom", "王总");
            visitor.looksAround("proposal-delivery");
            visitor.press("保存", "Save");
            visitor.press("客户答复", "The customer answers");
            visitor.type("由谁答复", "Who said so", "王总");
            visitor.press("保存", "Save");
            visitor.sees("客户已接受", "Accepted");
            visitor.pressWords(screen.says("与第 1 版相比的改动", "Changed from version 1"));
            visitor.sees("，每台 49000 元");
            visitor.looksAround("proposal");
        }
        JsonNode accepted = proposal();
        assertThat(accepted.path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.path("rounds").findValuesAsText("outcome")).containsExactly("return", "approve");
        assertThat(accepted.at("/rounds/1/customerAnswer/saidBy").asText()).isEqualTo("王总");
    }

    /** The reviewer's word, once it is asked for. */
    private void decide(String outcome, String comment) {
        UUID approval = UUID.fromString(proposal().path("approvalId").asText());
        manager.post(
                        "/api/approvals/" + approval + "/decision",
                        comment == null ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "comment", comment))
                .body();
    }

    private JsonNode proposal() {
        return rep.get("/api/proposals?dealId=" + deal).body().at("/items/0");
    }

    private JsonNode contract() {
        return rep.get("/api/contracts?dealId=" + deal).body().at("/items/0");
    }

    /** A quote can be written once contract-service has heard of the deal. */
    private void awaitDealKnown() {
        var offer = Map.of("dealId", deal, "lines", List.of(Map.of("product", product, "quantity", 1)));
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> rep.post("/api/quotes/authority", offer), answer -> answer.header("Retry-After")
                        .isEmpty())
                .body();
    }

    private static String name() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
