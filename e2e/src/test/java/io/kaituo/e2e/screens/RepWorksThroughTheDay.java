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

/** A sales person's day: what presses, a customer registered in five touches, a contact logged in three, the clock stopped. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RepWorksThroughTheDay {
    private static final String REP = "zhengzhou.rep1";
    /** Whom no other journey gives leads to: a day of theirs fits on one page. */
    private static final String NEWCOMER = "anna.snelling";

    private static final String SOURCE = "trade-fair";

    private World world;
    private Person rep;
    private Person colleague;
    private Person manager;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person(REP);
        colleague = world.person("zhengzhou.rep2");
        manager = world.person("zhengzhou.manager1");
    }

    @OnEveryScreen
    void registers_a_lead_warned_of_a_namesake_though_the_page_was_lost_and_stops_its_clock(
            Screen screen, Browser browser) {
        PublishedPlaybook.in("zhengzhou", Playbook.PATIENT.yaml(), world);
        String company = "郑州恒瑞精密" + name();
        register(colleague, company + "有限公司");
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            visitor.isOn(screen.says("今日", "Today"));
            visitor.looksAround("today");
            visitor.touches();

            visitor.press("登记线索", "Register a lead");
            visitor.type("公司名称", "Company", company);
            visitor.sees(company + "有限公司");
            visitor.looksAround("register-a-lead");
            visitor.reload();
            visitor.reads("公司名称", "Company", company);
            visitor.choose("来源", "Source", SOURCE);
            visitor.press("登记", "Register");
            visitor.isOn(company);
            assertThat(visitor.touches()).as("touches to register").isLessThanOrEqualTo(6);

            visitor.press("记录联系", "Log a contact");
            visitor.type("说了什么", "What was said", screen.says("有意向，下周看样", "Interested; samples next week"));
            visitor.looksAround("log-a-contact");
            visitor.press("保存记录", "Save contact");
            visitor.sees("已联系", "Contacted");
            assertThat(visitor.touches()).as("touches to log a contact").isLessThanOrEqualTo(4);
            visitor.sees("有意向，下周看样", "Interested; samples next week");
            visitor.looksAround("lead");
        }
        JsonNode lead = rep.get("/api/leads?q=" + company + "&owner=" + world.idOf(REP))
                .body()
                .path("items")
                .path(0);
        assertThat(lead.path("status").asText()).isEqualTo("CONTACTED");
    }

    @OnEveryScreen
    void is_told_at_once_what_is_new_and_ticks_it_off(Screen screen, Browser browser) {
        String lost = "Handed Away " + name();
        String gained = "Handed Over " + name();
        rep = world.person(NEWCOMER);
        manager = world.person("dustin.brinkmann");
        UUID given = register(rep, lost);
        UUID received = register(world.person("cecily.lampkin"), gained);
        String incomplete = "Sent Back " + name();
        manager.post(
                        "/api/leads/" + register(rep, incomplete) + "/inspection",
                        Map.of("outcome", "return", "comment", "Whom do we call?"))
                .body();
        try (var visitor = Visitor.signIn(browser, world, screen, NEWCOMER)) {
            visitor.isOn(screen.says("今日", "Today"));
            visitor.seesOnce(lost);
            visitor.sees(screen.says("记录被退回更正：", "Sent back for correction: ") + incomplete);
            visitor.sees("Whom do we call?");

            assign(received, NEWCOMER, "Their region");
            visitor.seesOnce(gained);
            visitor.sees("等待首次联系 · ", "Waiting for the first contact · ");

            assign(given, "cecily.lampkin", "Not their region");
            visitor.pressAbout(screen.says("完成：", "Done: "), lost);
            visitor.seesNothingToPress(screen.says("完成：", "Done: "), lost);
            awaitDone(given);
            visitor.expectedNews();
            visitor.looksAround("told-at-once");
        }
    }

    @OnEveryScreen
    void R2_7_keeps_in_touch_from_the_list_and_leaves_out_what_has_no_use(Screen screen, Browser browser) {
        PublishedPlaybook.in("central", Playbook.NURTURING, world);
        rep = world.person(NEWCOMER);
        String spokenTo = "Keep In Touch " + name();
        String leftOut = "Not This Time " + name();
        UUID one = ripe(spokenTo);
        UUID other = ripe(leftOut);
        awaitTouch(one, "DUE");
        awaitTouch(other, "DUE");
        try (var visitor = Visitor.signIn(browser, world, screen, NEWCOMER)) {
            visitor.sees(spokenTo);
            visitor.pressAbout(screen.says("记录联系：", "Log contact with "), spokenTo);
            visitor.type("说了什么", "What was said", "Wants a second quote");
            visitor.press("保存记录", "Save contact");
            visitor.sees("Wants a second quote");
            awaitTouch(one, "DONE");

            visitor.open("/leads/touches");
            visitor.isOn(screen.says("培育跟进", "Touches"));
            visitor.seesFurtherDown(leftOut);
            visitor.looksAround("touches");
            visitor.press("跳过：" + leftOut, "Leave out: " + leftOut);
            visitor.type("为什么跳过", "Why it is left out", "They are at a fair");
            visitor.press("跳过", "Leave out");
            visitor.sees("已跳过，下一次从现在起算", "Left out; the next one is counted from now");
            awaitTouch(other, "SKIPPED");
        }
    }

    private UUID ripe(String company) {
        UUID lead = register(rep, company);
        rep.post("/api/leads/" + lead + "/contacts", Map.of("channel", "phone", "summary", "spoke"))
                .body();
        var ripe = Map.of("money", true, "authority", true, "need", true, "decisionWithinDays", 30);
        rep.put("/api/leads/" + lead + "/grade", ripe, Optional.of("*")).body();
        return lead;
    }

    private void awaitTouch(UUID lead, String status) {
        await("a touch " + status).atMost(60, TimeUnit.SECONDS).untilAsserted(() -> assertThat(
                        rep.get("/api/leads/" + lead + "/touches").body().path("items"))
                .anyMatch(touch -> touch.path("status").asText().equals(status)));
    }

    private void awaitDone(UUID lead) {
        await().atMost(30, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(rep.get("/api/inbox?status=OPEN&kind=LEAD_REASSIGNED")
                                .body()
                                .path("items"))
                        .noneMatch(item -> item.path("subjectId").asText().equals(lead.toString())));
    }

    private void assign(UUID lead, String to, String reason) {
        manager.post("/api/leads/" + lead + "/assignment", Map.of("ownerId", world.idOf(to), "reason", reason))
                .body();
    }

    private static UUID register(Person by, String company) {
        return by.post("/api/leads", Map.of("companyName", company, "source", SOURCE))
                .id();
    }

    private static String name() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
