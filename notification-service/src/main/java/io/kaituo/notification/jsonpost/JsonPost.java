package io.kaituo.notification.jsonpost;

import io.kaituo.notification.channel.Answer;
import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.channel.Courier;
import io.kaituo.notification.channel.Hmac;
import io.kaituo.notification.channel.HttpPost;
import io.kaituo.notification.channel.Parcel;
import io.kaituo.notification.channel.RobotJson;
import io.kaituo.notification.channel.Target;
import io.kaituo.notification.subscription.Targets;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Posts messages to whatever program a region runs for itself, signed as Standard Webhooks has it. Where it goes is checked
 * when it is set up and before every message.
 */
@ApplicationScoped
class JsonPost implements Courier {

    private static final String PREFIX = "whsec_";
    private static final Pattern SECRET = Pattern.compile(PREFIX + "[A-Za-z0-9+/]{32,88}={0,2}");
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int BAD = 400;
    private static final int UNPROCESSABLE = 422;

    private final HttpPost post;
    private final Targets targets;
    private final Clock clock;

    JsonPost(HttpPost post, Targets targets, Clock clock) {
        this.post = post;
        this.targets = targets;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public Target target(String url, String secret) {
        if (secret == null || !SECRET.matcher(secret).matches()) {
            throw Refused.unprocessable("channel.secret-required");
        }
        return new Target(url.strip(), url.strip().replaceFirst("^(\\w+://[^/?]*).*", "$1/…"));
    }

    @Override
    public Uni<?> check(Target target) {
        return targets.of(target.address());
    }

    @Override
    public Uni<Answer> deliver(Parcel parcel) {
        String body = RobotJson.write(Told.of(parcel));
        return targets.of(parcel.address())
                .chain(to -> post.json(to.uri(), to.address().getHostAddress(), signed(parcel, body), body))
                .map(JsonPost::answer)
                .onFailure()
                .recoverWithItem(Answer::failed);
    }

    private Map<String, String> signed(Parcel parcel, String body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        byte[] key = Base64.getDecoder().decode(parcel.secret().substring(PREFIX.length()));
        return Map.of(
                "webhook-id",
                parcel.id().toString(),
                "webhook-timestamp",
                timestamp,
                "webhook-signature",
                "v1," + Hmac.sha256(key, parcel.id() + "." + timestamp + "." + body));
    }

    static Answer answer(HttpPost.Reply reply) {
        String reason = "HTTP " + reply.status();
        if (reply.isSuccess()) {
            return Answer.TAKEN;
        }
        return switch (reply.status()) {
            case GONE -> new Answer.Gone(reason);
            case TOO_MANY -> new Answer.TooFast(reason, Duration.ofMinutes(1));
            case BAD, UNPROCESSABLE -> new Answer.Refused(reason);
            default -> new Answer.NotNow(reason);
        };
    }
}
