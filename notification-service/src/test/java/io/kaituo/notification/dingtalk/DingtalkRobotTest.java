package io.kaituo.notification.dingtalk;

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

/** Against a host that demands what 钉钉开放平台 “自定义机器人接入” and “自定义机器人安全设置” say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DingtalkRobotTest {

    private static final String TOKEN = "a1b2c3d4e5f60718293a4b5c6d7e8f90";
    private static final String SECRET = "SECthis is a secret";
    private static final long AN_HOUR = Duration.ofHours(1).toMillis();

    private final RobotHost.Speed speed = new RobotHost.Speed(20, Duration.ofMinutes(1));
    private final RobotHost host = new RobotHost(DingtalkRobotTest.this::fault, "{\"errcode\":0,\"errmsg\":\"ok\"}");

    @AfterEach
    void close() {
        host.close();
    }

    private String fault(HttpServerRequest request, JsonNode sent) {
        if (!request.path().equals("/robot/send") || !TOKEN.equals(request.getParam("access_token"))) {
            return "{\"errcode\":300005,\"errmsg\":\"token is not exist\"}";
        }
        String timestamp = request.getParam("timestamp");
        if (timestamp == null || Math.abs(System.currentTimeMillis() - Long.parseLong(timestamp)) > AN_HOUR) {
            return "{\"errcode\":310000,\"errmsg\":\"invalid timestamp\"}";
        }
        if (!signature(timestamp).equals(request.getParam("sign"))) {
            return "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
        }
        var card = sent.path("actionCard");
        if (!sent.path("msgtype").asText().equals("actionCard")
                || !card.hasNonNull("title")
                || !card.hasNonNull("text")
                || !card.hasNonNull("singleTitle")
                || !card.path("singleURL").asText().startsWith("http")) {
            return "{\"errcode\":40035,\"errmsg\":\"缺少参数 json\"}";
        }
        return speed.isTooFast()
                ? "{\"errcode\":130101,\"errmsg\":\"send too fast, exceed 20 times per minute\"}"
                : null;
    }

    /** As the documents compute it, with nothing of ours. */
    private static String signature(String timestamp) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((timestamp + "\n" + SECRET).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shows_the_group_a_card_with_one_button_and_signs_it() {
        assertThat(deliver(robot(Clock.systemUTC()), GivenParcel.to(TOKEN, SECRET)))
                .isEqualTo(Answer.TAKEN);
        assertThat(host.taken().get(0).path("msgUuid").asText()).isEqualTo(GivenParcel.ID.toString());
        var card = host.taken().get(0).path("actionCard");
        assertThat(card.path("title").asText()).isEqualTo("合同等待您审批：海港工程");
        assertThat(card.path("text").asText())
                .contains("致 王敏", "**截止 2026-03-02 (周一) 10:00**", "＜＠all＞ ［点我］")
                .doesNotContain("<@all>", "[点我]");
        assertThat(card.path("singleTitle").asText()).isEqualTo("去审批");
        assertThat(card.path("singleURL").asText()).isEqualTo("http://127.0.0.1:8080/approvals/1");
    }

    @Test
    void is_gone_when_its_secret_is_another() {
        assertThat(deliver(robot(Clock.systemUTC()), GivenParcel.to(TOKEN, "SECanother")))
                .isEqualTo(new Answer.Gone("310000 sign not match"));
    }

    @Test
    void is_gone_when_the_clock_is_wrong() {
        assertThat(deliver(robot(Clock.offset(Clock.systemUTC(), Duration.ofHours(2))), GivenParcel.to(TOKEN, SECRET)))
                .isEqualTo(new Answer.Gone("310000 invalid timestamp"));
    }

    @Test
    void is_gone_when_its_token_is_unknown() {
        assertThat(deliver(robot(Clock.systemUTC()), GivenParcel.to("b".repeat(32), SECRET)))
                .isEqualTo(new Answer.Gone("300005 token is not exist"));
    }

    @Test
    void is_left_alone_for_ten_minutes_when_it_was_too_fast() {
        var robot = robot(Clock.systemUTC());
        for (int i = 0; i < 20; i++) {
            assertThat(deliver(robot, GivenParcel.to(TOKEN, SECRET))).isEqualTo(Answer.TAKEN);
        }
        assertThat(deliver(robot, GivenParcel.to(TOKEN, SECRET)))
                .isEqualTo(
                        new Answer.TooFast("130101 send too fast, exceed 20 times per minute", Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://oapi.dingtalk.com/robot/send?access_token=a1b2c3d4e5f60718",
                "https://oapi.dingtalk.com@evil.example/robot/send?access_token=a1b2c3d4e5f60718",
                "https://evil.example/robot/send?access_token=a1b2c3d4e5f60718",
                "https://oapi.dingtalk.com/robot/send?access_token=a1b2c3d4e5f60718#x"
            })
    void is_nowhere_but_at_its_host(String url) {
        assertThatThrownBy(() -> robot(Clock.systemUTC()).target(url, SECRET)).isInstanceOf(Refused.class);
    }

    private DingtalkRobot robot(Clock clock) {
        return new DingtalkRobot(host.post(), clock, host.url());
    }
}
