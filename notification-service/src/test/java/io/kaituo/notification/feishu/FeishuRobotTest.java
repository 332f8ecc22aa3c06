package io.kaituo.notification.feishu;

import static io.kaituo.notification.channel.RobotHost.deliver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.notification.channel.Answer;
import io.kaituo.notification.channel.GivenParcel;
import io.kaituo.notification.channel.RobotHost;
import io.kaituo.platform.web.Refused;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a host that demands what 飞书开放平台 “自定义机器人使用指南” says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeishuRobotTest {

    private static final String HOOK = "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d";
    private static final String SECRET = "demo-secret";
    private static final int LARGEST = 20 * 1024;

    private final RobotHost.Speed aMinute = new RobotHost.Speed(100, Duration.ofMinutes(1));
    private final RobotHost.Speed aSecond = new RobotHost.Speed(5, Duration.ofSeconds(1));
    private final RobotHost host = new RobotHost(this::fault, "{\"code\":0,\"msg\":\"success\",\"data\":{}}");

    @AfterEach
    void close() {
        host.close();
    }

    private String fault(HttpServerRequest request, JsonNode sent) {
        if (!request.path().equals("/open-apis/bot/v2/hook/" + HOOK)) {
            return "{\"code\":19001,\"msg\":\"param invalid: incoming webhook access token invalid\"}";
        }
        String timestamp = sent.path("timestamp").asText();
        if (timestamp.isEmpty()
                || Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(timestamp)) > 3600
                || !signature(timestamp).equals(sent.path("sign").asText())) {
            return "{\"code\":19021,\"msg\":\"sign match fail or timestamp is not within one hour from current time\"}";
        }
        if (!sent.path("msg_type").asText().equals("interactive")
                || !sent.at("/card/elements").isArray()
                || sent.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            return "{\"code\":9499,\"msg\":\"Bad Request\"}";
        }
        return aSecond.isTooFast() || aMinute.isTooFast()
                ? "{\"code\":11232,\"msg\":\"create message trigger frequency limit\"}"
                : null;
    }

    /** As the documents compute it: over nothing, under timestamp and secret. */
    private static String signature(String timestamp) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((timestamp + "\n" + SECRET).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(new byte[0]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shows_the_group_a_card_with_one_button_and_signs_it() {
        assertThat(deliver(robot(Clock.systemUTC()), GivenParcel.to(HOOK, SECRET)))
                .isEqualTo(Answer.TAKEN);
        var card = host.taken().get(0).path("card");
        assertThat(card.at("/header/title/content").asText()).isEqualTo("合同等待您审批：海港工程");
        assertThat(card.at("/elements/0/content").asText())
                .startsWith("**致 王敏**\n")
                .contains("＜＠all＞ ［点我］")
                .doesNotContain("<", "[点我]");
        assertThat(card.at("/elements/1/content").asText()).contains("截止 2026-03-02 (周一) 10:00");
        assertThat(card.at("/elements/2/actions")).hasSize(1);
        assertThat(card.at("/elements/2/actions/0/url").asText()).isEqualTo("http://127.0.0.1:8080/approvals/1");
        assertThat(card.at("/elements/2/actions/0/text/content").asText()).isEqualTo("去审批");
        assertThat(card.at("/elements/3/elements/0/content").asText()).contains("由您决定");
    }

    @Test
    void cuts_what_is_longer_than_a_request_may_be() {
        assertThat(deliver(robot(Clock.systemUTC()), GivenParcel.to(HOOK, SECRET, "很长".repeat(10_000))))
                .isEqualTo(Answer.TAKEN);
    }

    @Test
    void is_gone_when_its_secret_is_another_or_the_clock_is_wrong() {
        assertThat(deliver(robot(Clock.systemUTC()), GivenParcel.to(HOOK, "another")))
                .isInstanceOf(Answer.Gone.class);
        assertThat(deliver(robot(Clock.offset(Clock.systemUTC(), Duration.ofHours(2))), GivenParcel.to(HOOK, SECRET)))
                .isInstanceOf(Answer.Gone.class);
    }

    @Test
    void is_gone_when_its_hook_is_unknown() {
        assertThat(deliver(robot(Clock.systemUTC()), GivenParcel.to("0".repeat(32), SECRET)))
                .isEqualTo(new Answer.Gone("19001 param invalid: incoming webhook access token invalid"));
    }

    @Test
    void waits_when_it_was_too_fast_in_a_second() {
        var robot = robot(Clock.systemUTC());
        for (int i = 0; i < 5; i++) {
            assertThat(deliver(robot, GivenParcel.to(HOOK, SECRET))).isEqualTo(Answer.TAKEN);
        }
        assertThat(deliver(robot, GivenParcel.to(HOOK, SECRET))).isInstanceOf(Answer.TooFast.class);
        aSecond.pass(Duration.ofSeconds(1));
        assertThat(deliver(robot, GivenParcel.to(HOOK, SECRET))).isEqualTo(Answer.TAKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://open.feishu.cn/open-apis/bot/v2/hook/9b1deb4d-3b7d-4bad",
                "https://open.feishu.cn/open-apis/bot/v2/hook/../../auth/v3/token",
                "https://open.feishu.cn.evil.example/open-apis/bot/v2/hook/9b1deb4d-3b7d-4bad",
                "https://open.feishu.cn/open-apis/bot/v2/hook/9b1deb4d-3b7d-4bad?x=1"
            })
    void is_nowhere_but_at_its_host(String url) {
        assertThatThrownBy(() -> robot(Clock.systemUTC()).target(url, SECRET)).isInstanceOf(Refused.class);
    }

    private FeishuRobot robot(Clock clock) {
        return new FeishuRobot(host.post(), clock, host.url());
    }
}
