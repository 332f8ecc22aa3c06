package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Word.term;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.Uuid7;
import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.channel.DeadChannels;
import io.kaituo.platform.Calendars;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Tells the administrators that messages take no way out any more on which somebody counts. */
@ApplicationScoped
class DeadChannelNews implements DeadChannels {

    private final Recipients recipients;
    private final Notices notices;
    private final Calendars calendars;
    private final Clock clock;

    DeadChannelNews(Recipients recipients, Notices notices, Calendars calendars, Clock clock) {
        this.recipients = recipients;
        this.notices = notices;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Uni<Void> died(String region, UUID channel, String name, ChannelKind kind, String reason) {
        return notices.tell(
                recipients.admins(region),
                new News(
                        region,
                        Notice.CHANNEL_DEAD,
                        new Subject(Subject.CHANNEL, channel),
                        Uuid7.next().toString(),
                        null,
                        List.of(term("channel." + kind.name().toLowerCase(Locale.ROOT)), text(name), text(reason))));
    }

    @Override
    public Uni<Void> mailAway(String region, String reason) {
        return notices.tell(
                recipients.admins(region),
                new News(
                        region,
                        Notice.MAIL_AWAY,
                        new Subject(
                                Subject.CHANNEL,
                                UUID.nameUUIDFromBytes(("mail " + region).getBytes(StandardCharsets.UTF_8))),
                        LocalDate.ofInstant(
                                        clock.instant(), calendars.of(region).zone())
                                .toString(),
                        null,
                        List.of(text(reason))));
    }

    @Override
    public Uni<Void> recovered(String region, UUID channel) {
        return notices.close(region, List.of(channel), Notice.CHANNEL_DEAD);
    }
}
