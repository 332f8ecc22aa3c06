package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Word.term;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.Uuid7;
import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.channel.DeadChannels;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Tells the administrators that messages take no way out any more on which somebody counts. */
@ApplicationScoped
class DeadChannelNews implements DeadChannels {

    private final Recipients recipients;
    private final Notices notices;

    DeadChannelNews(Recipients recipients, Notices notices) {
        this.recipients = recipients;
        this.notices = notices;
    }

    @Override
    public Uni<Void> died(String region, UUID channel, String name, ChannelKind kind, String reason) {
        return notices.tell(
                recipients.admins(region),
                new News(
                        region,
                        Notice.CHANNEL_DEAD,
                        new Subject("channel", channel),
                        Uuid7.next().toString(),
                        null,
                        List.of(term("channel." + kind.name().toLowerCase(Locale.ROOT)), text(name), text(reason))));
    }

    @Override
    public Uni<Void> recovered(String region, UUID channel) {
        return notices.close(region, List.of(channel), Notice.CHANNEL_DEAD);
    }
}
