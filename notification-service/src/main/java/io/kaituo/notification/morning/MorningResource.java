package io.kaituo.notification.morning;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The one list with which a manager begins the day. */
@Path("/api/inbox/morning")
@RolesAllowed({"manager", "director"})
@UnitOfWork
class MorningResource {

    private final Mornings mornings;
    private final Directory directory;
    private final Caller caller;

    MorningResource(Mornings mornings, Directory directory, Caller caller) {
        this.mornings = mornings;
        this.directory = directory;
        this.caller = caller;
    }

    /** A manager's own and the team's, a director's regions; what presses most first. */
    @GET
    public Uni<MorningView> show(
            @QueryParam("date") @Parameter(description = "Today where it is left out; never a day ahead")
                    LocalDate date,
            @QueryParam("region") String region,
            @Valid @BeanParam PageRequest page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var regions = caller.regions(region);
        if (regions.isEmpty()) {
            throw Refused.forbidden("region.none");
        }
        var today = mornings.today(regions.get(0));
        var day = date == null ? today : date;
        if (day.isAfter(today)) {
            throw Refused.unprocessable("morning.ahead", day);
        }
        return mornings.page(
                new Mornings.Asked(caller.id(), caller.is("director"), regions, day, language(language)),
                page.after(Cursor.OLDEST),
                page.limit());
    }

    private Locale language(String asked) {
        return asked == null
                ? directory.person(caller.id()).map(Person::language).orElse(Locale.ENGLISH)
                : Texts.language(asked);
    }
}
