package io.kaituo.lead.ownership;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.web.Texts;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;

/** Knows how to show leads to whoever asks: {@code lead.view(readers.caller())}. */
@ApplicationScoped
public class Readers {

    private final Caller caller;
    private final Directory directory;
    private final RoutingContext request;

    Readers(Caller caller, Directory directory, RoutingContext request) {
        this.caller = caller;
        this.directory = directory;
        this.request = request;
    }

    /** The caller of this request; ask once for a whole list. */
    public Reader caller() {
        return new Reader(
                directory::name, need(), Texts.language(request.request().getHeader("Accept-Language")));
    }

    /** Owners work with their own leads, managers with their team's, directors with all; the others only look. */
    private Sight need() {
        if (caller.is("director")) {
            return Sight.EVERYBODY;
        }
        var owners = new HashSet<String>();
        owners.add(caller.id());
        if (caller.is("manager")) {
            directory.teamOf(caller.id()).stream().map(Person::id).forEach(owners::add);
        }
        return new Sight(owners, caller.is("manager"));
    }
}
