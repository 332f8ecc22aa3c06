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

/** Who stands in for whom, over HTTP (decision 23). */
@Path("/api/people/{person}/delegations")
@RolesAllowed({"sales", "manager", "director", "legal", "company", "service", "admin"})
@UnitOfWork
class DelegationResource {

    private final Delegations delegations;
    private final Planner planner;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    DelegationResource(
            Delegations delegations, Planner planner, Outbox outbox, Caller caller, Directory directory, Clock clock) {
        this.delegations = delegations;
        this.planner = planner;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    public Uni<DelegationView> record(String person, @NotNull @Valid RecordDelegation asked) {
        var absent = planner.person(person);
        var delegate = planner.delegate(asked.delegateId(), absent);
        var regions = planner.regions(absent);
        String home = regions.get(0);
        var days = planner.days(asked.from(), asked.to(), home);
        return planner.unlessOverlapping(
                        absent, "people.delegated-already", () -> delegations.overlap(home, person, days))
                .map(alone -> Delegation.of(person, delegate.id(), days, home, caller.id(), clock.instant()))
                .invoke(delegation -> regions.forEach(region -> outbox.publish(delegation.recorded(region))))
                .chain(delegations::persist)
                .map(delegation -> delegation.view(directory::name));
    }

    @GET
    public Uni<Page<DelegationView>> list(String person, @Valid @BeanParam PageRequest page) {
        return page.newestFirst(
                planner.regions(planner.person(person)),
                region -> delegations.page(region, person, page.after(Cursor.NEWEST), page.limit() + 1),
                Delegation::place,
                delegation -> delegation.view(directory::name));
    }

    @POST
    @Path("/{id}/cancellation")
    public Uni<DelegationView> cancel(String person, UUID id) {
        var regions = planner.regions(planner.person(person));
        return delegations
                .findById(id)
                .onItem()
                .ifNull()
                .failWith(Refused::notFound)
                .invoke(delegation -> {
                    if (!delegation.isOf(person)) {
                        throw Refused.notFound();
                    }
                    delegation.cancel();
                    regions.forEach(region -> outbox.publish(delegation.cancelled(region, clock.instant())));
                })
                .chain(Transaction.answer(delegation -> delegation.view(directory::name)));
    }
}
