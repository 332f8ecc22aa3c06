package io.kaituo.account.people;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** When people are away, over HTTP: told by themselves or by those who lead them (decision 23). */
@Path("/api/people/{person}/absences")
@RolesAllowed({"sales", "manager", "director", "legal", "company", "service", "admin"})
@UnitOfWork
class AbsenceResource {

    private final Absences absences;
    private final Planner planner;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    AbsenceResource(
            Absences absences, Planner planner, Outbox outbox, Caller caller, Directory directory, Clock clock) {
        this.absences = absences;
        this.planner = planner;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    public Uni<AbsenceView> record(String person, @NotNull @Valid RecordAbsence asked) {
        var absent = planner.person(person);
        var regions = planner.regions(absent);
        String home = regions.get(0);
        var days = planner.days(asked.from(), asked.to(), home);
        return planner.unlessOverlapping(absent, "people.absent-already", () -> absences.overlap(home, person, days))
                .map(alone -> Absence.of(person, asked, days, home, caller.id(), clock.instant()))
                .invoke(absence -> regions.forEach(region -> outbox.publish(absence.recorded(region))))
                .chain(absences::persist)
                .map(absence -> absence.view(directory::name));
    }

    @GET
    public Uni<Page<AbsenceView>> list(String person, @Valid @BeanParam PageRequest page) {
        return page.newestFirst(
                planner.regions(planner.person(person)),
                region -> absences.page(region, person, page.after(Cursor.NEWEST), page.limit() + 1),
                Absence::place,
                absence -> absence.view(directory::name));
    }

    /** The person is here after all, or the rest of the absence is recorded anew. */
    @POST
    @Path("/{id}/cancellation")
    public Uni<AbsenceView> cancel(String person, UUID id) {
        var regions = planner.regions(planner.person(person));
        return absences.findById(id)
                .onItem()
                .ifNull()
                .failWith(Refused::notFound)
                .invoke(absence -> {
                    if (!absence.isOf(person)) {
                        throw Refused.notFound();
                    }
                    absence.cancel();
                    regions.forEach(region -> outbox.publish(absence.cancelled(region, clock.instant())));
                })
                .chain(Transaction.answer(absence -> absence.view(directory::name)));
    }
}
