package io.kaituo.notification.delivery;

import io.kaituo.notification.channel.Channel;
import io.kaituo.notification.channel.Channels;
import io.kaituo.notification.channel.Parcel;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a message ready for its courier: where it goes, to whom, and why they get it. */
@ApplicationScoped
class Wrapping {

    private static final Texts TEXTS = new Texts("channel");

    private final Channels channels;
    private final Directory directory;
    private final Calendars calendars;
    private final String console;

    Wrapping(
            Channels channels,
            Directory directory,
            Calendars calendars,
            @ConfigProperty(name = "kaituo.console.url") String console) {
        this.channels = channels;
        this.directory = directory;
        this.calendars = calendars;
        this.console = console;
    }

    /** Nothing for somebody who left. */
    Optional<Parcel> parcel(Dispatch dispatch, Channel channel) {
        return directory
                .person(dispatch.recipientId())
                .filter(Person::active)
                .map(reader -> dispatch.parcel(
                        reader.name(),
                        channels.address(channel),
                        channels.secret(channel),
                        TEXTS.of(
                                dispatch.language(),
                                "reason." + dispatch.topic().key()),
                        due(dispatch),
                        console));
    }

    private String due(Dispatch dispatch) {
        return dispatch.dueAt() == null
                ? null
                : TEXTS.of(
                        dispatch.language(),
                        "due",
                        DateTimeFormatter.ofPattern("yyyy-MM-dd (EEE) HH:mm", dispatch.language())
                                .format(dispatch.dueAt()
                                        .atZone(calendars.of(dispatch.region()).zone())));
    }
}
