package io.kaituo.notification.feishu;

import io.kaituo.notification.channel.Answer;
import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.channel.Courier;
import io.kaituo.notification.channel.Hmac;
import io.kaituo.notification.channel.HttpPost;
import io.kaituo.notification.channel.Limit;
import io.kaituo.notification.channel.Parcel;
import io.kaituo.notification.channel.RobotJson;
import io.kaituo.notification.channel.Target;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A custom bot of a Feishu group, as 飞书开放平台 “自定义机器人使用指南” has it
 * ({@code open.feishu.cn/document/client-docs/bot-v3/add-custom-bot}): a card in a body of at most 20 KB; where the bot
 * asks for a signature, timestamp and HMAC stand in the body, the timestamp at most an hour off; 100 messages a minute
 * and five a second, 11232 when the host itself is busy, and a code in the body of every answer.
 */
@ApplicationScoped
class FeishuRobot implements Courier {

    private static final Pattern ADDRESS =
            Pattern.compile("https://open\\.feishu\\.cn/open-apis/bot/v2/hook/([A-Za-z0-9-]{16,64})");

    private static final List<Integer> TOO_FAST = List.of(11232, 99991400);

    /** The hook is unknown, the signature wrong, or the bot's keywords or addresses exclude us. */
    private static final List<Integer> NOT_FOR_US = List.of(19001, 19021, 19022, 19024);

    private final HttpPost post;
    private final Clock clock;
    private final String host;

    FeishuRobot(HttpPost post, Clock clock, @ConfigProperty(name = "kaituo.feishu.url") String host) {
        this.post = post;
        this.clock = clock;
        this.host = host;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.FEISHU;
    }

    @Override
    public List<Limit> limits() {
        return List.of(new Limit(100, Duration.ofSeconds(61)), new Limit(5, Duration.ofMillis(1200)));
    }

    @Override
    public Target target(String url, String secret) {
        var address = ADDRESS.matcher(url.strip());
        if (!address.matches()) {
            throw Refused.unprocessable("channel.url", "https://open.feishu.cn/open-apis/bot/v2/hook/…");
        }
        return Target.key("open.feishu.cn", address.group(1));
    }

    @Override
    public Uni<Answer> deliver(Parcel parcel) {
        var message = new LinkedHashMap<String, Object>();
        if (parcel.secret() != null) {
            String timestamp = Long.toString(clock.instant().getEpochSecond());
            message.put("timestamp", timestamp);
            message.put("sign", Hmac.sha256(timestamp + "\n" + parcel.secret(), ""));
        }
        message.put("msg_type", "interactive");
        message.put("card", Card.of(parcel));
        return post.json(URI.create(host + "/open-apis/bot/v2/hook/" + parcel.address()), RobotJson.write(message))
                .map(FeishuRobot::answer)
                .onFailure()
                .recoverWithItem(Answer::failed);
    }

    private static Answer answer(HttpPost.Reply reply) {
        var said = RobotJson.read(reply.body());
        if (!said.has("code")) {
            return new Answer.NotNow("HTTP " + reply.status());
        }
        int code = said.get("code").asInt();
        String reason = code + " " + said.path("msg").asText();
        if (code == 0) {
            return Answer.TAKEN;
        }
        if (TOO_FAST.contains(code) || reply.status() == 429) {
            return new Answer.TooFast(reason, Duration.ofMinutes(1));
        }
        if (reply.status() / 100 == 5) {
            return new Answer.NotNow(reason);
        }
        return NOT_FOR_US.contains(code) ? new Answer.Gone(reason) : new Answer.Refused(reason);
    }
}
