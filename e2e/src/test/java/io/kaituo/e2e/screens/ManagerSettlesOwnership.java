package io.kaituo.e2e.screens;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import io.kaituo.e2e.browser.Chromium;
import io.kaituo.e2e.browser.OnEveryScreen;
import io.kaituo.e2e.browser.Screen;
import io.kaituo.e2e.browser.Visitor;
import io.kaituo.e2e.journey.Playbook;
import io.kaituo.e2e.world.Leaver;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.PublishedPlaybook;
import io.kaituo.e2e.world.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose customer it is, and who gets a campaign's leads: a manager decides both, and everybody is told once. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ManagerSettlesOwnership {

    private static final String MANAGER = "zhengzhou.manager1";

    private World world;
    private Person earlier;
    private Person later;
    private Person manager;
    private Person director;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        earlier = world.person("zhengzhou.rep1");
        later = world.person("zhengzhou.rep2");
        manager = world.person(MANAGER);
        director = world.person("director");
        PublishedPlaybook.in("zhengzhou", Playbook.PATIENT.yaml(), world);
    }

    @OnEveryScreen
    void R5_4_rules_with_both_histories_side_by_side(Screen screen, Browser browser) {
        String company = "争议" + name() + "贸易有限公司";
        UUID first = register(earlier, company, Map.of("source", "trade-fair"));
        UUID second = register(later, company, Map.of("source", "referral"));
        String laterName =
                later.get("/api/leads/" + second).body().path("ownerName").asText();
        log(earlier, first, "要一份样品");
        log(later, second, "采购经理约了下周");
        try (var visitor = Visitor.signIn(browser, world, screen, MANAGER)) {
            visitor.open("/leads/" + second);
            visitor.isOn(company);
            visitor.press("查看双方", "See both sides");
            visitor.isOn(screen.says(company + " 归谁？", "Who has " + company + "?"));
            visitor.sees("要一份样品");
            visitor.sees("采购经理约了下周");
            visitor.sees("名称相同", "same name");
            visitor.looksAround("contest");
            visitor.touches();

            visitor.press("判给 " + laterName, "Give it to " + laterName);
            visitor.type("裁定理由", "Why it is theirs", "采购经理指定由其跟进");
            visitor.looksAround("ruling");
            visitor.press("裁定归 " + laterName, "Decide for " + laterName);
            assertThat(visitor.touches()).as("touches to rule").isLessThanOrEqualTo(3);
            visitor.sees("已裁定：客户归", "It was decided");
            assertThat(status(earlier, first)).isEqualTo("DISQUALIFIED");

            earlier.post("/api/leads/" + first + "/appeals", Map.of("reason", "样品已经寄出"))
                    .body();
            director.post(
                            "/api/leads/" + second + "/appeals/" + appeal(second) + "/answer",
                            Map.of("granted", true, "comment", "样品在先"))
                    .body();
            visitor.reload();
            visitor.sees("样品已经寄出");
            visitor.sees("样品在先");
            visitor.looksAround("appealed");
        }
        assertThat(status(earlier, first)).isNotEqualTo("DISQUALIFIED");
    }

    @OnEveryScreen
    void R5_5_gives_out_a_campaign_after_moving_what_others_should_have(Screen screen, Browser browser) {
        String mark = name();
        String campaign = "秋交会" + mark;
        List<UUID> leads = IntStream.range(0, 4)
                .mapToObj(number -> register(
                        manager,
                        "分配" + mark + "第" + number + "厂",
                        Map.of("source", "trade-fair", "campaign", campaign)))
                .toList();
        try (var visitor = Visitor.signIn(browser, world, screen, MANAGER)) {
            visitor.open("/leads/distributions");
            visitor.isOn(screen.says("线索分配", "Distribution"));
            visitor.type("其他活动", "Another campaign", campaign);
            visitor.press("生成方案", "Propose");
            visitor.isOn(campaign);
            visitor.sees("负载均衡", "The balance");
            visitor.looksAround("distribution");

            visitor.choose(goesTo(mark, 0, "分给"), goesTo(mark, 0, "goes to"), world.idOf("zhengzhou.rep3"));
            visitor.choose(goesTo(mark, 1, "分给"), goesTo(mark, 1, "goes to"), screen.says("暂不分配", "Nobody"));
            visitor.press("分配 3 条线索", "Give out 3 leads");
            visitor.sees("已统一通知每个人一次", "Everybody was told once");
            visitor.looksAround("distributed");
        }
        assertThat(owner(leads.get(0))).isEqualTo(world.idOf("zhengzhou.rep3"));
        assertThat(owner(leads.get(1))).isEqualTo(world.idOf(MANAGER));
        assertThat(owner(leads.get(2))).isNotEqualTo(world.idOf(MANAGER));
    }

    @OnEveryScreen
    void hands_over_what_a_leaver_leaves_behind(Screen screen, Browser browser) {
        var leaver = Leaver.joins("zhengzhou/team-1", world);
        UUID lead = register(leaver.person(), "交接" + name() + "厂", Map.of("source", "trade-fair"));
        await("until the directory knows them")
                .atMost(90, SECONDS)
                .until(() -> manager.get("/api/leads/" + lead).status() == 200);
        String leaverName =
                manager.get("/api/leads/" + lead).body().path("ownerName").asText();
        leaver.leaves();
        await("until they are missed")
                .atMost(90, SECONDS)
                .until(() -> manager.get("/api/leads/handovers").text().contains(leaver.id()));
        try (var visitor = Visitor.signIn(browser, world, screen, MANAGER)) {
            visitor.open("/leads/handovers");
            visitor.isOn(screen.says("离职交接", "Hand over leads"));
            visitor.sees(leaverName);
            visitor.looksAround("handovers");
            visitor.press("交接：" + leaverName, "Hand over: " + leaverName);
            visitor.choose("交给谁", "To whom", world.idOf("zhengzhou.rep2"));
            visitor.type("原因", "Reason", "调往外地");
            visitor.looksAround("hand-over");
            visitor.press("交接", "Hand over");
            visitor.sees("交接完成", "Handed over");
            visitor.seesNoMore(leaverName);
        }
        assertThat(owner(lead)).isEqualTo(world.idOf("zhengzhou.rep2"));
    }

    private static String goesTo(String mark, int number, String word) {
        return "分配" + mark + "第" + number + "厂 " + word;
    }

    private String owner(UUID lead) {
        return manager.get("/api/leads/" + lead).body().path("ownerId").asText();
    }

    private String appeal(UUID lead) {
        return director.get("/api/leads/" + lead + "/contest")
                .body()
                .at("/rulings/0/appeals/0/id")
                .asText();
    }

    private static String status(Person person, UUID lead) {
        return person.get("/api/leads/" + lead).body().path("status").asText();
    }

    private static void log(Person person, UUID lead, String summary) {
        person.post("/api/leads/" + lead + "/contacts", Map.of("channel", "phone", "summary", summary))
                .body();
    }

    private static UUID register(Person by, String company, Map<String, String> more) {
        var body = new HashMap<String, Object>(more);
        body.put("companyName", company);
        return by.post("/api/leads", body).id();
    }

    private static String name() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
