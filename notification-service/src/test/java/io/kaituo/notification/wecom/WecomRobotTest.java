package io.kaituo.notification.wecom;

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
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a host that demands what 企业微信开发者中心 “群机器人配置说明” says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WecomRobotTest {

    private static final String KEY = "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa";

    private final RobotHost.Speed speed = new RobotHost.Speed(20, Duration.ofMinutes(1));
    private final RobotHost host = new RobotHost(this::fault, "{\"errcode\":0,\"errmsg\":\"ok\"}");
    private final WecomRobot robot = new WecomRobot(host.post(), host.url());

    @AfterEach
    void close() {
        host.close();
    }

    private String fault(HttpServerRequest request, JsonNode sent) {
        if (!request.path().equals("/cgi-bin/webhook/send") || !KEY.equals(request.getParam("key"))) {
            return "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
        }
        if (!sent.path("msgtype").asText().equals("markdown")
                || sent.path("markdown").path("content").asText().isEmpty()
                || sent.path("markdown").path("content").asText().getBytes(StandardCharsets.UTF_8).length > 4096) {
            return "{\"errcode\":40058,\"errmsg\":\"markdown.content exceed max length 4096\"}";
        }
        return speed.isTooFast() ? "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}" : null;
    }

    @Test
    void tells_the_group_what_is_for_whom_with_one_link() {
        assertThat(deliver(robot, GivenParcel.to(KEY, null))).isEqualTo(Answer.TAKEN);
        assertThat(host.taken().get(0).at("/markdown/content").asText())
                .startsWith("**合同等待您审批：海港工程**\n")
                .contains("致 王敏", "截止 2026-03-02 (周一) 10:00")
                .endsWith("[去审批](http://127.0.0.1:8080/approvals/1)");
    }

    @Test
    void lets_nobody_mention_everybody_or_slip_in_a_link() {
        deliver(robot, GivenParcel.to(KEY, null));
        assertThat(host.taken().get(0).at("/markdown/content").asText())
                .contains("＜＠all＞ ［点我］(http://evil.example)")
                .doesNotContain("<@all>", "[点我]");
    }

    @Test
    void cuts_what_is_longer_than_a_message_may_be() {
        assertThat(deliver(robot, GivenParcel.to(KEY, null, "很长".repeat(2000)))).isEqualTo(Answer.TAKEN);
        assertThat(host.taken().get(0).at("/markdown/content").asText())
                .endsWith("(http://127.0.0.1:8080/approvals/1)");
    }

    @Test
    void is_gone_when_it_was_removed_from_its_group() {
        assertThat(deliver(robot, GivenParcel.to("11111111-2222", null)))
                .isEqualTo(new Answer.Gone("93000 invalid webhook url"));
    }

    @Test
    void waits_a_minute_when_it_was_too_fast() {
        for (int i = 0; i < 20; i++) {
            assertThat(deliver(robot, GivenParcel.to(KEY, null))).isEqualTo(Answer.TAKEN);
        }
        assertThat(deliver(robot, GivenParcel.to(KEY, null)))
                .isEqualTo(new Answer.TooFast("45009 api freq out of limit", Duration.ofMinutes(1)));
        speed.pass(Duration.ofMinutes(1));
        assertThat(deliver(robot, GivenParcel.to(KEY, null))).isEqualTo(Answer.TAKEN);
    }

    @Test
    void is_tried_again_when_nobody_answers() {
        host.close();
        assertThat(deliver(robot, GivenParcel.to(KEY, null))).isInstanceOf(Answer.NotNow.class);
    }

    @Test
    void shows_the_end_of_its_key_only() {
        var target = robot.target("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + KEY, null);
        assertThat(target.address()).isEqualTo(KEY);
        assertThat(target.hint()).isEqualTo("qyapi.weixin.qq.com/…5aaa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx",
                "https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=693a91f6-7xxx",
                "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx&to=http://127.0.0.1",
                "https://169.254.169.254/cgi-bin/webhook/send?key=693a91f6-7xxx",
                "https://qyapi.weixin.qq.com/cgi-bin/webhook/send"
            })
    void is_nowhere_but_at_its_host(String url) {
        assertThatThrownBy(() -> robot.target(url, null)).isInstanceOf(Refused.class);
    }

    @Test
    void takes_no_secret() {
        assertThatThrownBy(() -> robot.target("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + KEY, "secret"))
                .isInstanceOf(Refused.class);
    }
}
