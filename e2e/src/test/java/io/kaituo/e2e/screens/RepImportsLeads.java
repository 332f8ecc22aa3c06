package io.kaituo.e2e.screens;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rep brings a list from a fair: columns nobody knows, a bad row, and the same file put right. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RepImportsLeads {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String REP = "zhengzhou.rep1";

    private World world;
    private Person rep;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        rep = world.person(REP);
        PublishedPlaybook.in("zhengzhou", Playbook.PATIENT.yaml(), world);
    }

    @OnEveryScreen
    void maps_the_columns_and_puts_the_bad_row_right(Screen screen, Browser browser) {
        String mark = UUID.randomUUID().toString().substring(0, 6);
        String heading = "展商" + mark;
        String file = heading + ",电话,邮箱\n" + row(mark, "一", "hong@example.cn") + row(mark, "二", "qiao@example.cn")
                + row(mark, "三", "nonsense");
        try (var visitor = Visitor.signIn(browser, world, screen, REP)) {
            visitor.open("/leads");
            visitor.press("导入", "Import");
            visitor.isOn(screen.says("导入线索", "Import leads"));
            visitor.looksAround("imports");
            visitor.upload("线索文件", "File of leads", mark + ".csv", file.getBytes(GB18030));
            visitor.isOn(mark + ".csv");
            visitor.sees("GB18030");
            visitor.sees("请指明哪一列是公司名称", "Say which column holds the name");

            visitor.choose(heading + " 对应", heading + " becomes", "companyName");
            visitor.choose("未填来源的行，来源为", "Source of rows without one", "trade-fair");
            visitor.reload();
            visitor.reads(heading + " 对应", heading + " becomes", "companyName");
            visitor.press("重新检查", "Check again");
            visitor.sees("导入预览", "What would happen");
            visitor.sees("第 4 行", "Row 4");
            visitor.sees(screen.says("邮箱: ", "E-mail: "));
            visitor.looksAround("import-checked");

            visitor.press("导入 2 条线索", "Import 2 leads");
            visitor.sees("导入结果", "What came of it");
            visitor.looksAround("import-done");
            assertThat(leads(mark)).hasSize(2);

            String bad = new String(visitor.download("下载问题行", "Download bad rows"), StandardCharsets.UTF_8);
            assertThat(bad).contains(company(mark, "三"), "nonsense").doesNotContain(company(mark, "一"));
            String corrected = bad.replace("nonsense", "san@example.cn");
            visitor.upload("线索文件", "File of leads", mark + "-2.csv", corrected.getBytes(StandardCharsets.UTF_8));
            visitor.isOn(mark + "-2.csv");
            visitor.reads(heading + " 对应", heading + " becomes", "companyName");
            visitor.press("导入 1 条线索", "Import 1 lead");
            visitor.sees("导入结果", "What came of it");
        }
        assertThat(leads(mark))
                .hasSize(3)
                .allSatisfy(lead -> assertThat(lead.path("source").asText()).isEqualTo("trade-fair"));
    }

    private JsonNode leads(String mark) {
        return rep.get("/api/leads?q=" + mark + "&owner=" + world.idOf(REP))
                .body()
                .path("items");
    }

    private static String row(String mark, String number, String email) {
        return company(mark, number) + ",1380013" + mark.hashCode() % 10000 + "," + email + "\n";
    }

    private static String company(String mark, String number) {
        return mark + number + "号机械";
    }
}
