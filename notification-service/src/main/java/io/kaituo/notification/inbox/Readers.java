package io.kaituo.notification.inbox;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;

/** Knows in which language somebody reads. */
@ApplicationScoped
class Readers {

    private final Directory directory;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    Readers(Directory directory, Calendars calendars, Caller caller, Clock clock) {
        this.directory = directory;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param acceptLanguage what the caller asks for; null for the language the directory has for them */
    Reader caller(String acceptLanguage) {
        return acceptLanguage == null
                ? in(directory.person(caller.id()).map(Person::language).orElse(Locale.ENGLISH))
                : in(Texts.language(acceptLanguage));
    }

    Reader in(Locale language) {
        return new Reader(language, region -> calendars.of(region).zone(), directory::name, clock);
    }
}
