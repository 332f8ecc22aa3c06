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
import io.kaituo.e2e.world.Sale;
import io.kaituo.e2e.world.WebhookSink;
import io.kaituo.e2e.world.World;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator changes what a region works by, and sees to it that an integrator gets everything. */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AdministratorKeepsTheHouse {

    private static final String ADMIN = "admin";
    private static final String REGION = "zhengzhou";
    private static final String ROBOT_SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final Pattern SECRET = Pattern.compile("^whsec_\\S+$");

    private World world;
    private Person admin;

    @BeforeEach
    void enter(World world) {
        this.world = world;
        admin = world.person(ADMIN);
    }

    @OnEveryScreen
    void publishes_a_playbook_and_goes_back(Screen screen, Browser browser) {
        String name = "house-" + UUID.randomUUID().toString().substring(0, 8);
        try (var visitor = Visitor.signIn(browser, world, screen, ADMIN)) {
            visitor.open("/playbooks?region=" + REGION);
            visitor.isOn(screen.says("作战手册", "Playbooks"));
            visitor.sees("五套现成打法", "Five methods to begin with");
            visitor.looksAround("playbooks");
            visitor.press("发布手册", "Publish a playbook");

            publish(visitor, yaml(name, "7 weeks"));
            visitor.sees("leads › firstContact › within");
            visitor.looksAround("playbook-refused");
            publish(visitor, yaml(name, "7 d"));
            visitor.sees("在此基础上修改", "Change it");
            visitor.press("在此基础上修改", "Change it");
            publish(visitor, yaml(name, "6 d"));

            visitor.sees("第 1 版 → 第 2 版的变化", "From version 1 to version 2");
            visitor.sees("leads › firstContact › within");
            visitor.sees("6 d");
            visitor.seesNoMore(screen.says("版已在 zhengzhou 生效", "is in force in zhengzhou"));
            visitor.looksAround("playbook-differences");

            visitor.open("/playbooks/" + name + "/1?region=" + REGION);
            visitor.press("启用此版本", "Work by this version");
            visitor.press("确认启用", "Yes, work by it");
            visitor.sees("已启用第 1 版", "Version 1 is in force");
        }
        JsonNode current = admin.get("/api/playbooks?region=" + REGION).body().get(0);
        assertThat(current.path("name").asText()).isEqualTo(name);
        assertThat(current.path("version").asInt()).isEqualTo(1);
    }

    private static void publish(Visitor visitor, String yaml) {
        visitor.upload(
                "选择文件，或拖放到这里（YAML）",
                "Choose a file or drop it here (YAML)",
                "mine.yaml",
                yaml.getBytes(StandardCharsets.UTF_8));
        visitor.press("发布", "Publish");
    }

    private static String yaml(String name, String within) {
        return Playbook.PATIENT
                .yaml()
                .replace("playbook: journey", "playbook: " + name)
                .replace("within: 7 d", "within: " + within);
    }

    @OnEveryScreen
    void sees_that_an_integrator_gets_everything(Screen screen, Browser browser) {
        String purpose = "ERP " + UUID.randomUUID().toString().substring(0, 8);
        var sale = new Sale(world.person("zhengzhou.rep1"), world.person("zhengzhou.manager1"), world::person);
        try (var sink = new WebhookSink();
                var visitor = Visitor.signIn(browser, world, screen, ADMIN)) {
            visitor.open("/subscriptions");
            visitor.press("新建订阅", "New subscription");
            visitor.type("地址", "Address", sink.url());
            visitor.choose("区域", "Region", REGION);
            visitor.type("用途", "What it is for", purpose);
            visitor.looksAround("subscription-new");
            visitor.press("订阅", "Subscribe");
            sink.verifyWith(visitor.finds(SECRET));
            visitor.press("已保存", "I have kept it");

            visitor.press(purpose);
            visitor.isOn(purpose);
            visitor.press("发送测试", "Send a test");
            visitor.sees("测试已送达", "The test was delivered");
            visitor.sees("subscription.test.v1");

            UUID deal = sale.deal("屏幕订阅" + purpose);
            await().atMost(60, TimeUnit.SECONDS)
                    .until(() -> !sink.bodiesOf(deal).isEmpty());
            visitor.reload();
            visitor.sees("deal.opened.v1");
            visitor.sees("完整性证明", "Is it complete?");
            visitor.looksAround("subscription");

            visitor.press("更换密钥", "Change the secret");
            visitor.press("确认更换", "Yes, change it");
            visitor.finds(SECRET);
            visitor.press("已保存", "I have kept it");
            visitor.sees("旧密钥", "Former secret");

            visitor.press("重发失败的事件", "Send failed ones again");
            visitor.sees("重发完成", "Done:");
            visitor.press("删除", "Delete");
            visitor.press("确认删除", "Yes, delete it");
            visitor.sees("已删除", "Deleted");
            visitor.seesNoMore(purpose);
        }
    }

    @OnEveryScreen
    void sees_to_it_that_a_teams_robot_works(Screen screen, Browser browser) {
        String name = "群 " + UUID.randomUUID().toString().substring(0, 8);
        String test = screen.says("测试", "Test");
        try (var sink = new WebhookSink();
                var visitor = Visitor.signIn(browser, world, screen, ADMIN)) {
            sink.verifyWith(ROBOT_SECRET);
            visitor.open("/settings/channels");
            visitor.press("添加机器人", "Add a robot");
            visitor.choose("类型", "Kind", "WEBHOOK");
            visitor.type("名称", "Name", name);
            visitor.choose("区域", "Region", REGION);
            visitor.type("Webhook 地址", "Webhook address", sink.url());
            visitor.type("签名密钥", "Signing secret", "no secret");
            visitor.press("保存", "Save");
            visitor.sees("该渠道的消息需要签名", "Messages on this channel are signed");
            visitor.type("签名密钥", "Signing secret", ROBOT_SECRET);
            visitor.looksAround("robot-new");
            visitor.press("保存", "Save");

            visitor.pressAbout(test, name);
            visitor.sees("测试消息已送达", "The test message was taken");
            sink.breakDown();
            visitor.pressAbout(test, name);
            visitor.sees("测试消息未被接收：HTTP 500", "The test message was not taken: HTTP 500");
            visitor.pressAbout(screen.says("暂停", "Pause"), name);
            visitor.pressAbout(screen.says("恢复", "Go on"), name);
            visitor.seesNothingToPress(screen.says("恢复", "Go on"), name);
            visitor.reload();
            visitor.sees(name);
            visitor.looksAround("robots");
            visitor.pressAbout(screen.says("删除", "Remove"), name);
            visitor.press("删除", "Remove");
            visitor.seesNoMore(name);
        }
        assertThat(admin.get("/api/channels?kind=WEBHOOK&limit=200")
                        .body()
                        .path("items")
                        .findValuesAsText("name"))
                .doesNotContain(name);
    }
}
