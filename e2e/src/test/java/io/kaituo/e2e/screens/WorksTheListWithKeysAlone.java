package io.kaituo.e2e.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import io.kaituo.e2e.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list, the board, the ruling, the distribution and the team without a mouse, as {@link WorksWithKeysAlone}. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WorksTheListWithKeysAlone {
    private static final String REP = "zhengzhou.rep1";
    private static final String LATER = "zhengzhou.rep2";
    private static final String MANAGER = "zhengzhou.manager1";

    private World world;
    private Person rep;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person(REP);
        PublishedPlaybook.in("zhengzhou", Playbook.PATIENT.yaml(), world);
    }

    @OnEveryLaptop
    void a_rep_keeps_a_view_gives_back_thinks_again_and_moves_a_deal(Screen screen, Browser browser) {
        String company = "Keys List " + name();
        UUID lead = register(rep, company, Map.of());
        UUID account = rep.post("/api/accounts", Map.of("name", company)).id();
        UUID deal = rep.post("/api/deals", Map.of("accountId", account, "name", company + " deal"))
                .id();
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            Keyboard keys = visitor.keyboard();
            visitor.open("/leads");
            visitor.isOn(screen.says("线索", "Leads"));
            keys.goTo("搜索公司名称", "Search companies").type(company);
            visitor.sees("共 1 条", "1 lead");
            keys.goTo("存为视图", "Save as a view").press("Enter");
            keys.isAt("名称", "Name").type(company).press("Enter");
            visitor.isAt("view=");

            keys.goTo("选择 " + company, "Select " + company).press("Space");
            keys.goTo("退回公海…", "Return to pool…").press("Enter");
            keys.isAt("退回原因", "Why others should have it").type("Not mine").press("Enter");
            visitor.sees("1 条线索退回公海", "1 lead goes back to the pool");
            visitor.seesNoMore(screen.says("退回原因", "Why others should have it"));
            keys.press("Control+z");
            visitor.seesNoMore(screen.says("条线索退回公海", "goes back to the pool"));
            assertThat(status(lead)).isEqualTo("NEW");

            visitor.open("/board?stage=PREPARE");
            visitor.seesIn("准备", "Prepare", company + " deal");
            keys.goTo("移动 " + company + " deal", "Move " + company + " deal").press("Enter");
            keys.choosesItem("筛选", "Screen");
            visitor.sees("已移到", "is in Screen now");
            keys.press("Control+z");
            visitor.seesIn("准备", "Prepare", company + " deal");
            await().atMost(30, TimeUnit.SECONDS).until(() -> rep.get("/api/deals/" + deal)
                    .body()
                    .path("stage")
                    .asText()
                    .equals("PREPARE"));
        }
    }

    @OnEveryLaptop
    void a_manager_rules_gives_out_and_reads_the_team(Screen screen, Browser browser) {
        String mark = name();
        String contested = "Keys Contest " + mark + " Ltd";
        register(rep, contested, Map.of());
        UUID second = register(world.person(LATER), contested, Map.of());
        Person manager = world.person(MANAGER);
        String fair = "Keys Fair " + mark;
        UUID placed = register(manager, "Keys Booth " + mark, Map.of("campaign", fair));
        String laterName =
                manager.get("/api/leads/" + second).body().path("ownerName").asText();
        try (var visitor = Visitor.signIn(browser, world, screen, MANAGER)) {
            Keyboard keys = visitor.keyboard();
            visitor.open("/leads/" + second + "/contest");
            visitor.isOn(screen.says(contested + " 归谁？", "Who has " + contested + "?"));
            keys.goTo("判给 " + laterName, "Give it to " + laterName).press("Enter");
            keys.isAt("裁定理由", "Why it is theirs").type("Their buyer asked for it");
            keys.goTo("裁定归 " + laterName, "Decide for " + laterName).press("Enter");
            visitor.sees("已裁定：客户归", "It was decided");

            visitor.open("/leads/distributions");
            keys.goTo("其他活动", "Another campaign").type(fair).press("Enter");
            visitor.isOn(fair);
            keys.goTo("Keys Booth " + mark + " 分给", "Keys Booth " + mark + " goes to")
                    .choose(world.idOf(LATER));
            keys.goTo("分配 1 条线索", "Give out 1 lead").press("Enter");
            visitor.sees("已统一通知每个人一次", "Everybody was told once");
            assertThat(manager.get("/api/leads/" + placed)
                            .body()
                            .path("ownerId")
                            .asText())
                    .isEqualTo(world.idOf(LATER));

            visitor.open("/team");
            visitor.sees(laterName);
            keys.goToAbout("", screen.says("条新增线索：" + laterName, "new leads of " + laterName))
                    .press("Enter");
            visitor.isOn(screen.says("线索", "Leads"));
            keys.isAt("线索", "Leads");
            keys.goBackToAbout("", screen.says("通知", "otifications"))
                    .press("Enter")
                    .isInDrawer();
            visitor.sees("待处理", "Later");
            keys.press("Escape");
            visitor.seesNoMore(screen.says("稍后", "Later"));
        }
    }

    private String status(UUID lead) {
        return rep.get("/api/leads/" + lead).body().path("status").asText();
    }

    private static UUID register(Person by, String company, Map<String, String> more) {
        var body = new HashMap<String, Object>(more);
        body.put("companyName", company);
        body.put("source", "trade-fair");
        return by.post("/api/leads", body).id();
    }

    private static String name() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
