package io.kaituo.lead.imports;

import io.kaituo.lead.ownership.ManyRegistrations;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the reader for a file: its plan, its region's time, and the people its requester may make owners. */
@ApplicationScoped
class Reading {

    private final Directory directory;
    private final Calendars calendars;
    private final Validator validator;
    private final ManyRegistrations registrations;

    Reading(Directory directory, Calendars calendars, Validator validator, ManyRegistrations registrations) {
        this.directory = directory;
        this.calendars = calendars;
        this.validator = validator;
        this.registrations = registrations;
    }

    RowReader of(LeadImport file) {
        return new RowReader(file, owners(file), calendars.of(file.region()).zone(), validator, registrations::check);
    }

    /** Sales people import for themselves, managers also for their team. */
    private Map<String, String> owners(LeadImport file) {
        var owners = new HashMap<String, String>();
        Stream.concat(
                        directory.person(file.requestedBy()).stream(),
                        directory.teamOf(file.requestedBy()).stream().filter(person -> person.is("sales")))
                .filter(person -> person.active() && person.worksIn(file.region()))
                .forEach(person -> names(person).forEach(name -> owners.put(name, person.id())));
        return owners;
    }

    private static Stream<String> names(Person person) {
        return Stream.of(person.id(), person.username(), person.name(), person.email())
                .filter(name -> name != null && !name.isBlank())
                .map(name -> name.toLowerCase(Locale.ROOT));
    }
}
