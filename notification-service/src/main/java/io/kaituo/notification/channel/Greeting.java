package io.kaituo.notification.channel;

import io.kaituo.events.Uuid7;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a test message says. */
@ApplicationScoped
class Greeting {

    private static final Texts TEXTS = new Texts("channel");

    private final Channels channels;
    private final Directory directory;
    private final String console;

    Greeting(Channels channels, Directory directory, @ConfigProperty(name = "kaituo.console.url") String console) {
        this.channels = channels;
        this.directory = directory;
        this.console = console;
    }

    /** @param askedBy whose language it speaks, unless it goes to somebody's own address */
    Parcel through(Channel channel, String askedBy) {
        String reader = channel.personId() == null ? askedBy : channel.personId();
        var language = directory.person(reader).map(Person::language).orElse(Locale.ENGLISH);
        return new Parcel(
                Uuid7.next(),
                channel.region(),
                channels.address(channel),
                channels.secret(channel),
                new Parcel.Reader(reader, directory.name(reader), language),
                "CHANNEL_TEST",
                "system",
                TEXTS.of(language, "test.title", channel.name()),
                TEXTS.of(language, "test.why", directory.name(askedBy)),
                TEXTS.of(language, "test.reason"),
                console + "/settings/channels",
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
