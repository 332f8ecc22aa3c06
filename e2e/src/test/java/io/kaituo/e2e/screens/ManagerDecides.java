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

/** A manager's morning: an approval decided in three touches, a lead passed on with the proposal of who and why. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ManagerDecides {

    private static final String MANAGER = "zhengzhou.manager1";
    private static final String COLLEAGUE = "zhengzhou.manager2";
    private static final String CLERK = "zhengzhou.rep3";

    private World world;
    private Person rep;
    private Person manager;
    private Sale sale;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person("zhengzhou.rep1");
        manager = world.person(MANAGER);
        sale = new Sale(rep, manager, world::person);
        PublishedPlaybook.in("zhengzhou", Playbook.CALLING_BACK.yaml(), world);
    }

    @OnEveryScreen
    void reads_why_and_approves(Screen screen, Browser browser) {
        UUID approval = sale.submit(UUID.fromString(sale.draft(sale.deal("屏幕审批" + name()), "30000.00", Map.of())
                .path("id")
                .asText()));
        String title =
                rep.get("/api/approvals/" + approval).body().path("title").asText();
        try (var visitor = Visitor.signIn(browser, world, screen, MANAGER)) {
            visitor.open("/approvals");
            visitor.isOn(screen.says("审批", "Approvals"));
            visitor.sees(title);
            visitor.looksAround("approvals");
            visitor.touches();

            visitor.press(title);
            visitor.sees("为什么需要您审批", "Why this needs you");
            visitor.looksAround("approval");
            visitor.press("退回", "Return");
            visitor.sees("请说明原因", "Say why");
            visitor.press("同意", "Approve");
            assertThat(visitor.touches()).as("touches to decide").isLessThanOrEqualTo(3);
            await().atMost(30, TimeUnit.SECONDS).until(() -> !manager.get("/api/approvals/" + approval)
                    .body()
                    .at("/steps/0/status")
                    .asText()
                    .equals("OPEN"));
        }
    }

    @OnEveryScreen
    void asks_before_deciding_and_does_not_decide_alone(Screen screen, Browser browser) {
        UUID approval = sale.submit(UUID.fromString(sale.draft(sale.deal("屏幕讨论" + name()), "30000.00", Map.of())
                .path("id")
                .asText()));
        String colleague = world.idOf(COLLEAGUE);
        String question = "付款期限为什么是 60 天？" + name();
        try (var visitor = Visitor.signIn(browser, world, screen, MANAGER)) {
            visitor.open("/approvals/" + approval);
            visitor.sees("查看合同", "Read the contract");
            visitor.pressWords(screen.says("讨论（0）", "Questions and answers (0)"));
            visitor.type("提问或回复，参与审批的人都能看到", "Ask or answer; all who take part read it", question);
            visitor.press("发送", "Send");
            visitor.sees(question);
            assertThat(rep.get("/api/approvals/" + approval + "/comments")
                            .body()
                            .path("items")
                            .findValuesAsText("text"))
                    .containsExactly(question);

            visitor.press("请同事一同审批", "Ask a colleague in");
            visitor.type("同事姓名", "A colleague's name", COLLEAGUE);
            visitor.pressWords(nameOf(colleague));
            visitor.expectedNews();
            visitor.looksAround("approval-ask-in");
            visitor.press("发出邀请", "Ask them");
            visitor.sees("已请同事参与审批", "Your colleague is asked");
        }
        assertThat(rep.get("/api/approvals/" + approval)
                        .body()
                        .path("approvers")
                        .findValuesAsText("id"))
                .containsExactlyInAnyOrder(world.idOf(MANAGER), colleague);
    }

    private String nameOf(String person) {
        return manager.get("/api/people?region=zhengzhou&q=" + COLLEAGUE)
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asText().equals(person))
                .findFirst()
                .orElseThrow()
                .path("name")
                .asText();
    }

    @OnEveryScreen
    void passes_a_lead_on(Screen screen, Browser browser) {
        String company = "改派科技" + name();
        UUID lead = rep.post("/api/leads", Map.of("companyName", company, "source", "trade-fair"))
                .id();
        try (var visitor = Visitor.signIn(browser, world, screen, MANAGER)) {
            visitor.open("/morning");
            visitor.isOn(screen.says("今日晨会", "This morning"));
            visitor.looksAround("morning");

            visitor.open("/leads/" + lead);
            visitor.isOn(company);
            visitor.touches();
            visitor.press("改派", "Reassign");
            visitor.looksAround("reassign");
            visitor.pressAbout(screen.says("选择", "Choose"), "");
            assertThat(visitor.touches()).as("touches to pass on").isLessThanOrEqualTo(2);
            visitor.sees("已改派给", "looks after it now");
        }
        assertThat(rep.get("/api/leads/" + lead).status()).isEqualTo(404);
    }

    @OnEveryScreen
    void R5_3_sends_a_record_back_and_accepts_it_when_it_is_right(Screen screen, Browser browser) {
        String company = "查验机械" + name();
        Person clerk = world.person(CLERK);
        UUID record = clerk.post("/api/leads", Map.of("companyName", company, "source", "trade-fair"))
                .id();
        try (var visitor = Visitor.signIn(browser, world, screen, MANAGER)) {
            visitor.open("/leads/inspections?rep=" + world.idOf(CLERK));
            visitor.isOn(screen.says("每周查验", "Weekly inspection"));
            visitor.seesFurtherDown(company);
            visitor.looksAround("inspection");
            visitor.touches();
            visitor.press("退回：" + company, "Send back: " + company);
            visitor.type("需要改正什么", "What has to be put right", "请补上联系电话");
            visitor.looksAround("send-back");
            visitor.press("确认退回", "Send it back");
            assertThat(visitor.touches()).as("touches to send back").isLessThanOrEqualTo(3);
            visitor.sees("已退回 1 条记录", "1 record sent back");
            visitor.sees("请补上联系电话");

            clerk.post("/api/leads/" + record + "/inspection/resubmission", Map.of())
                    .body();
            visitor.open("/leads/inspections?status=RESUBMITTED&rep=" + world.idOf(CLERK));
            visitor.seesFurtherDown(company);
            visitor.press("通过：" + company, "Accept: " + company);
            visitor.sees("已通过 1 条记录", "1 record accepted");
        }
        JsonNode inspection = clerk.get("/api/leads/" + record + "/inspection").body();
        assertThat(inspection.path("status").asText()).isEqualTo("ACCEPTED");
    }

    private static String name() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
