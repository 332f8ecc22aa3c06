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
import io.kaituo.e2e.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list and the board as daily tools: a view that is found again, many leads given away and taken back, a number put right, a deal moved on. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RepWorksTheList {

    private static final String REP = "zhengzhou.rep1";
    private static final String MANAGER = "zhengzhou.manager1";

    private World world;
    private Person rep;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person(REP);
        PublishedPlaybook.in("zhengzhou", Playbook.PATIENT.yaml(), world);
    }

    @OnEveryScreen
    void finds_a_view_again_and_puts_a_number_right(Screen screen, Browser browser) {
        String mark = mark();
        UUID lead = register("视图科技" + mark);
        String view = screen.says("我的关注", "My watch list") + mark;
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            visitor.open("/leads");
            visitor.type("搜索公司名称", "Search companies", "视图科技" + mark);
            visitor.isAt("q=");
            visitor.press("存为视图", "Save as a view");
            visitor.type("名称", "Name", view);
            visitor.looksAround("save-view");
            visitor.press("保存", "Save");
            visitor.isAt("view=");
            visitor.reload();
            visitor.sees(view);
            visitor.sees("共 1 条", "1 lead");
            visitor.looksAround("leads");

            if (screen.isPhone()) visitor.press("视图科技" + mark);
            visitor.press("补充电话", "Add Phone");
            visitor.type("电话", "Phone", "13800001111");
            someoneElseSays(lead, "13822223333");
            visitor.press("保存", "Save");
            visitor.sees("13822223333");
            visitor.looksAround("overtaken");
            visitor.press("保存我的", "Save mine");
            visitor.sees("13800001111");
        }
        JsonNode corrected = rep.get("/api/leads/" + lead).body();
        assertThat(corrected.path("phone").asText()).isEqualTo("13800001111");
        assertThat(corrected.path("industry").asText()).as("theirs is kept").isEqualTo("Machines");
    }

    @OnEveryScreen
    void gives_many_away_takes_it_back_and_means_it(Screen screen, Browser browser) {
        String mark = mark();
        UUID first = register("批量精工" + mark + "甲");
        UUID second = register("批量精工" + mark + "乙");
        try (var visitor = Visitor.signIn(browser, world, screen, MANAGER)) {
            visitor.open("/leads?q=" + "批量精工" + mark);
            visitor.sees("批量精工" + mark + "甲");
            if (screen.isPhone()) visitor.press("选择", "Select");
            giveBoth(visitor, mark);
            visitor.looksAround("undo");
            visitor.press("撤销", "Undo");
            assertThat(ownerOf(first)).isEqualTo(world.idOf(REP));

            giveBoth(visitor, mark);
            // On a desk another page is opened, in a hand this one is closed: neither waits for the time to undo.
            if (screen.isPhone()) visitor.leaves();
            else visitor.open("/leads");
            await().atMost(30, TimeUnit.SECONDS).untilAsserted(() -> {
                assertThat(ownerOf(first)).isEqualTo(world.idOf("zhengzhou.rep2"));
                assertThat(ownerOf(second)).isEqualTo(world.idOf("zhengzhou.rep2"));
            });
        }
        assertThat(manager().get("/api/leads/" + first).body().path("version").asInt())
                .as("what was taken back was never sent: it changed hands once")
                .isEqualTo(1);
    }

    @OnEveryScreen
    void gives_many_back_and_is_gone(Screen screen, Browser browser) {
        String mark = mark();
        UUID first = register("退回精工" + mark + "甲");
        UUID second = register("退回精工" + mark + "乙");
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            visitor.open("/leads?q=退回精工" + mark);
            visitor.sees("退回精工" + mark + "甲");
            if (screen.isPhone()) visitor.press("选择", "Select");
            choose(visitor, "退回精工" + mark);
            visitor.press("退回公海…", "Return to pool…");
            visitor.type("退回原因", "Why others should have it", "不在本区域");
            visitor.press("退回 2 条线索", "Return 2 leads");
            visitor.sees("2 条线索退回公海", "2 leads go back to the pool");
            if (screen.isPhone()) visitor.leaves();
            else visitor.open("/leads");
            for (UUID lead : new UUID[] {first, second})
                await().atMost(30, TimeUnit.SECONDS).until(() -> manager()
                        .get("/api/leads/" + lead)
                        .body()
                        .path("status")
                        .asText()
                        .equals("POOLED"));
        }
    }

    @OnEveryScreen
    void moves_a_deal_on_and_back(Screen screen, Browser browser) {
        String company = "看板重工" + mark();
        UUID account = rep.post("/api/accounts", Map.of("name", company)).id();
        UUID deal = rep.post("/api/deals", Map.of("accountId", account, "name", company + " deal"))
                .id();
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            visitor.open("/board?stage=PREPARE");
            visitor.isOn(screen.says("看板", "Board"));
            visitor.seesIn("准备", "Prepare", company + " deal");
            visitor.looksAround("board");
            if (screen.isPhone()) {
                visitor.press("移动 " + company + " deal", "Move " + company + " deal");
                visitor.looksAround("move-to");
                visitor.chooseItem("筛选", "Screen");
            } else {
                visitor.drag(company + " deal", "筛选", "Screen");
                visitor.seesIn("筛选", "Screen", company + " deal");
            }
            visitor.sees("已移到", "is in Screen now");
            assertThat(stageOf(deal)).isEqualTo("SCREEN");
            visitor.press("撤销", "Undo");
            visitor.seesIn("准备", "Prepare", company + " deal");
            await().atMost(30, TimeUnit.SECONDS).until(() -> stageOf(deal).equals("PREPARE"));
        }
    }

    private void giveBoth(Visitor visitor, String mark) {
        choose(visitor, "批量精工" + mark);
        visitor.press("分配给…", "Assign to…");
        visitor.choose("负责人", "Owner", world.idOf("zhengzhou.rep2"));
        visitor.press("分配 2 条线索", "Assign 2 leads");
        visitor.sees("2 条线索分配给", "2 leads go to");
    }

    private static void choose(Visitor visitor, String company) {
        for (String name : new String[] {"甲", "乙"}) {
            visitor.tick("选择 " + company + name, "Select " + company + name);
        }
    }

    private void someoneElseSays(UUID lead, String phone) {
        var known = rep.get("/api/leads/" + lead).body();
        var corrected = Map.of(
                "companyName",
                known.path("companyName").asText(),
                "source",
                known.path("source").asText(),
                "phone",
                phone,
                "industry",
                "Machines");
        assertThat(world.person(MANAGER)
                        .put(
                                "/api/leads/" + lead,
                                corrected,
                                Optional.of("\"" + known.path("version").asText() + "\""))
                        .status())
                .isEqualTo(200);
    }

    private UUID register(String company) {
        return rep.post("/api/leads", Map.of("companyName", company, "source", "trade-fair"))
                .id();
    }

    private String ownerOf(UUID lead) {
        return manager().get("/api/leads/" + lead).body().path("ownerId").asText();
    }

    private String stageOf(UUID deal) {
        return rep.get("/api/deals/" + deal).body().path("stage").asText();
    }

    private Person manager() {
        return world.person(MANAGER);
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
