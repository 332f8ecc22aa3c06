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

/** A rep does what a signature promised the customer, sees what comes on a calendar, and says how to be told. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RepLooksAfterCustomers {

    private static final String REP = "zhengzhou.rep1";

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
                        .withFollowUps("[" + Playbook.rule("CALL_BACK", "after: PT2S") + ", "
                                + Playbook.rule("ROUTE_VISIT", "every: 7 d, times: 3") + "]")
                        .yaml(),
                world);
    }

    @OnEveryScreen
    void completes_what_a_signature_planned(Screen screen, Browser browser) {
        String company = "屏幕回访" + UUID.randomUUID().toString().substring(0, 6);
        UUID deal = sale.deal(company);
        UUID contract = UUID.fromString(
                sale.draft(deal, "26000.00", Map.of()).path("id").asText());
        sale.conclude(contract, Map.of());
        await("the first of them falls due")
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> first(contract).path("status").asText().equals("DUE"));
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            visitor.open("/contracts/" + contract);
            visitor.sees("回访跟进", "Follow-ups");
            visitor.touches();
            visitor.press("跟进", "Follow up");
            visitor.sees("为什么是这一天", "Why that day");
            visitor.press("客户满意", "Customer content");
            visitor.looksAround("follow-up");
            visitor.press("完成", "Complete");
            assertThat(visitor.touches()).as("touches to complete").isLessThanOrEqualTo(3);
            visitor.sees("已完成跟进", "Follow-up completed");
            assertThat(first(contract).path("outcome").asText()).isEqualTo(screen.says("客户满意", "Customer content"));
            assertThat(first(contract).path("status").asText()).isEqualTo("DONE");

            visitor.press("日历", "Calendar");
            visitor.sees(company);
            visitor.looksAround("follow-up-calendar");
            visitor.press("下个月", "Month after");
            visitor.sees("回到本月", "Back to this month");

            visitor.open("/deals/" + deal);
            visitor.isOn(company + " deal");
            visitor.press("跟进", "Follow up");
            visitor.sees("为什么是这一天", "Why that day");

            saysHowToBeTold(visitor, screen);
        }
    }

    private void saysHowToBeTold(Visitor visitor, Screen screen) {
        visitor.open("/settings");
        visitor.isOn(screen.says("提醒方式", "How you are told"));
        String before = about("DIGEST");
        visitor.choose("每日摘要：渠道", "Daily digest: channel", before.equals("[]") ? "PLAYBOOK" : "INBOX");
        visitor.looksAround("preferences");
        visitor.press("保存", "Save");
        visitor.sees("已保存", "Saved");
        assertThat(about("DIGEST")).isNotEqualTo(before);

        visitor.press("外出与代理", "Absences");
        visitor.sees("登记外出", "Record an absence");
        visitor.looksAround("absences");
    }

    private String about(String topic) {
        for (JsonNode route :
                rep.get("/api/inbox/preferences?region=zhengzhou").body().path("routes")) {
            if (route.path("about").asText().equals(topic)) {
                return route.path("channels").toString();
            }
        }
        return "none";
    }

    private JsonNode first(UUID contract) {
        return rep.get("/api/follow-ups?contractId=" + contract).body().at("/items/0");
    }
}
