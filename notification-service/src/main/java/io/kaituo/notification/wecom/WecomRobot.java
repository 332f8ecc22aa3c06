package io.kaituo.notification.wecom;

import io.kaituo.notification.channel.Answer;
import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.channel.Courier;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The robot of a WeCom group, as 企业微信开发者中心 “群机器人配置说明” ({@code developer.work.weixin.qq.com/document/path/91770})
 * and its list of return codes ({@code …/path/90455}) have it: Markdown of at most 4096 bytes, the key in the
 * address instead of a signature, 20 messages a minute, and a 200 even for what it refuses.
 */
@ApplicationScoped
class WecomRobot implements Courier {

    private static final Pattern ADDRESS =
            Pattern.compile("https://qyapi\\.weixin\\.qq\\.com/cgi-bin/webhook/send\\?key=([A-Za-z0-9-]{8,64})");
    private static final int LONGEST = 4096;

    /** 机器人 webhook url 不合法，或者机器人已经被移除出群. */
    private static final int NO_SUCH_ROBOT = 93000;

    private static final List<Integer> TOO_FAST = List.of(45009, 45033);
    private static final int BUSY = -1;

    private final HttpPost post;
    private final String host;

    WecomRobot(HttpPost post, @ConfigProperty(name = "kaituo.wecom.url") String host) {
        this.post = post;
        this.host = host;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WECOM;
    }

    @Override
    public List<Limit> limits() {
        return List.of(new Limit(20, Duration.ofSeconds(61)));
    }

    @Override
    public Target target(String url, String secret) {
        var address = ADDRESS.matcher(url.strip());
        if (!address.matches()) {
            throw Refused.unprocessable("channel.url", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…");
        }
        if (secret != null) {
            throw Refused.unprocessable("channel.secret-unused", ChannelKind.WECOM);
        }
        return Target.key("qyapi.weixin.qq.com", address.group(1));
    }

    @Override
    public Uni<Answer> deliver(Parcel parcel) {
        var to = URI.create(host + "/cgi-bin/webhook/send?key=" + parcel.address());
        return post.json(
                        to,
                        RobotJson.write(Map.of("msgtype", "markdown", "markdown", Map.of("content", words(parcel)))))
                .map(WecomRobot::answer)
                .onFailure()
                .recoverWithItem(Answer::failed);
    }

    private String words(Parcel parcel) {
        String due = parcel.due();
        String end = (due == null ? "" : "\n> <font color=\"warning\">" + due + "</font>") + "\n["
                + RobotWords.button(parcel) + "](" + parcel.url() + ")";
        String begin = "**" + RobotJson.plain(parcel.title()) + "**\n<font color=\"comment\">"
                + RobotJson.plain(RobotWords.addressee(parcel)) + "</font>\n";
        int room = LONGEST - (begin + end).getBytes(StandardCharsets.UTF_8).length;
        return begin + RobotJson.cut(RobotJson.plain(parcel.why()), room) + end;
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
            return new Answer.TooFast(reason, Duration.ofMinutes(1));
        }
        if (code == BUSY) {
            return new Answer.NotNow(reason);
        }
        return code == NO_SUCH_ROBOT ? new Answer.Gone(reason) : new Answer.Refused(reason);
    }
}
