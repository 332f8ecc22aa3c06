package io.kaituo.e2e.screens;

import com.microsoft.playwright.Browser;
import io.kaituo.e2e.browser.Chromium;
import io.kaituo.e2e.browser.OnEveryScreen;
import io.kaituo.e2e.browser.Screen;
import io.kaituo.e2e.browser.Visitor;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.World;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a team does: from a number to its list to the record, to any customer by initials, to what the manager was told. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ManagerReadsTheTeam {

    private World world;

    @BeforeEach
    void enter(World world) {
        this.world = world;
    }

    @OnEveryScreen
    void a_number_leads_to_its_records_and_initials_lead_to_a_customer(Screen screen, Browser browser) {
        String mark = UUID.randomUUID().toString().substring(0, 6);
        String company = "团队科技" + mark;
        String customer = "宏远机械" + mark;
        var rep = world.person("zhengzhou.rep1");
        String repName = rep.post("/api/leads", Map.of("companyName", company, "source", "trade-fair"))
                .body()
                .path("ownerName")
                .asText();
        rep.post("/api/accounts", Map.of("name", customer));
        try (var visitor = Visitor.signIn(browser, world, screen, "zhengzhou.manager1")) {
            visitor.open("/team");
            visitor.isOn(screen.says("团队", "Team"));
            visitor.sees(repName);
            visitor.looksAround("team");

            visitor.followAbout(screen.says(".*新增线索", ".*new leads of"), repName);
            visitor.isOn(screen.says("线索", "Leads"));
            visitor.press(company);
            visitor.isOn(company);

            visitor.press("搜索，或输入命令", "Search, or type a command");
            visitor.type("搜索，或输入命令", "Search, or type a command", "hyjx " + mark);
            visitor.sees(customer);
            visitor.looksAround("palette");
            visitor.key("Enter");
            visitor.isOn(customer);

            visitor.pressAbout("", screen.says("通知", "otifications"));
            visitor.sees("待处理", "Later");
            visitor.looksAround("notifications");
        }
    }
}
