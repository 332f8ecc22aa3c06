package io.kaituo.contract.contracts;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The end of contracts over HTTP: before their time, or with another that follows. */
@Path("/api/contracts/{id}")
@UnitOfWork
class EndingResource {

    private final Contracts contracts;
    private final Drafting drafting;
    private final Ending ending;
    private final Calendars calendars;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    EndingResource(
            Contracts contracts,
            Drafting drafting,
            Ending ending,
            Calendars calendars,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.contracts = contracts;
        this.drafting = drafting;
        this.ending = ending;
        this.calendars = calendars;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    /** At once, or after a last day that lies ahead; a later decision replaces the earlier one until then. */
    @POST
    @Path("/termination")
    @RolesAllowed({"manager", "director", "company"})
    public Uni<ContractView> terminate(UUID id, @NotNull @Valid TerminateContract asked) {
        return contracts
                .get(id, caller.sight())
                .chain(contract -> contracts.lock(contract.id()))
                .call(contract -> {
                    var today = LocalDate.ofInstant(
                            clock.instant(), calendars.of(contract.region()).zone());
                    var last = asked.effectiveOn() == null ? today : asked.effectiveOn();
                    return ending.terminate(contract, new Termination(caller.id(), asked.reason(), last), today);
                })
                .chain(Transaction.answer(contract -> contract.view(directory::name)));
    }

    /** Takes back an end that lies ahead. */
    @DELETE
    @Path("/termination")
    @RolesAllowed({"manager", "director", "company"})
    public Uni<ContractView> keepOn(UUID id) {
        return contracts
                .lock(id, caller.sight())
                .invoke(contract -> ending.keepOn(contract, caller.id()))
                .chain(Transaction.answer(contract -> contract.view(directory::name)));
    }

    /** The draft of what follows. */
    @POST
    @Path("/renewals")
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<ContractView> renew(UUID id, @Nullable @Valid RenewContract asked) {
        return drafting.renewal(id, asked == null ? RenewContract.AS_IT_IS : asked);
    }
}
