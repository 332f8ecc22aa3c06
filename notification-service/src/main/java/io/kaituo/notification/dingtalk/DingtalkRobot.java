package io.kaituo.notification.dingtalk;

import io.kaituo.notification.channel.Answer;
import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.channel.Courier;
import io.kaituo.notification.channel.Hmac;
import io.kaituo.notification.channel.HttpPost;
import io.kaituo.notification.channel.Limit;
import io.kaituo.notification.channel.Parcel;
import io.kaituo.notification.channel.RobotJson;
import io.kaituo.notification.channel.RobotWords;
import io.kaituo.notification.channel.Target;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A custom robot of DingTalk, as 钉钉开放平台 “自定义机器人接入” and “自定义机器人安全设置” have it (in English
 * {@code help.dingtalk.io/open/development/custom-robots-send-group-messages}): an action card with one button under an
 * id that makes a repetition harmless; where the robot asks for a signature, timestamp and HMAC stand in the query; 20
 * messages a minute, and whoever sends more is shut out for ten.
 */
@ApplicationScoped
class DingtalkRobot implements Courier {

    private static final Pattern ADDRESS =
            Pattern.compile("https://oapi\\.dingtalk\\.com/robot/send\\?access_token=([A-Za-z0-9]{16,128})");
    private static final int LONGEST = 15_000;

    private static final int BUSY = -1;
    private static final List<Integer> TOO_FAST = List.of(130101, 410100);

    /** The token is unknown, the signature wrong, or the robot's keywords or addresses exclude us. */
    private static final List<Integer> NOT_FOR_US = List.of(300005, 310000, 400013, 400101, 400102);

    private final HttpPost post;
    private final Clock clock;
    private final String host;

    DingtalkRobot(HttpPost post, Clock clock, @ConfigProperty(name = "kaituo.dingtalk.url") String host) {
        this.post = post;
        this.clock = clock;
        this.host = host;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.DINGTALK;
    }

    @Override
    public List<Limit> limits() {
        return List.of(new Limit(20, Duration.ofSeconds(61)));
    }

    @Override
    public Target target(String url, String secret) {
        var address = ADDRESS.matcher(url.strip());
        if (!address.matches()) {
            throw Refused.unprocessable("channel.url", "https://oapi.dingtalk.com/robot/send?access_token=…");
        }
        return Target.key("oapi.dingtalk.com", address.group(1));
    }

    @Override
    public Uni<Answer> deliver(Parcel parcel) {
        var to = URI.create(host + "/robot/send?access_token=" + parcel.address() + signature(parcel.secret()));
        return post.json(to, RobotJson.write(card(parcel)))
                .map(DingtalkRobot::answer)
                .onFailure()
                .recoverWithItem(Answer::failed);
    }

    private String signature(String secret) {
        if (secret == null) {
            return "";
        }
        long timestamp = clock.millis();
        String sign = Hmac.sha256(secret, timestamp + "\n" + secret);
        return "&timestamp=" + timestamp + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }

    private Map<String, ?> card(Parcel parcel) {
        String due = parcel.due();
        String text = "### " + RobotJson.plain(parcel.title())
                + "\n\n" + RobotJson.plain(RobotWords.addressee(parcel))
                + "\n\n" + RobotJson.cut(RobotJson.plain(parcel.why()), LONGEST)
                + (due == null ? "" : "\n\n**" + due + "**");
        return Map.of(
                "msgtype",
                "actionCard",
                "msgUuid",
                parcel.id().toString(),
                "actionCard",
                Map.of(
                        "title", RobotJson.plain(parcel.title()),
                        "text", text,
                        "singleTitle", RobotWords.button(parcel),
                        "singleURL", parcel.url()));
    }

    private static Answer answer(HttpPost.Reply reply) {
        var said = RobotJson.read(reply.body());
        if (!reply.isSuccess() || !said.has("errcode")) {
            return new Answer.NotNow("HTTP " + reply.status());
        }
        int code = said.get("errcode").asInt();
        String reason = code + " " + said.path("errmsg").asText();
        if (code == 0) {
            return Answer.TAKEN;
        }
        if (TOO_FAST.contains(code)) {
            return new Answer.TooFast(reason, Duration.ofMinutes(10));
        }
        if (code == BUSY) {
            return new Answer.NotNow(reason);
        }
        return NOT_FOR_US.contains(code) ? new Answer.Gone(reason) : new Answer.Refused(reason);
    }
}
