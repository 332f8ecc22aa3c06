package io.kaituo.account.deals;

import io.kaituo.account.accounts.AccountName;
import io.kaituo.account.accounts.AccountNames;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Deals over HTTP: load, ask the deal, publish what happened. */
@Path("/api/deals")
@RolesAllowed({"sales", "manager", "director", "legal", "company", "admin"})
@UnitOfWork
class DealResource {

    private final Deals deals;
    private final AccountNames accounts;
    private final Playbooks playbooks;
    private final DealOpening opening;
    private final Outbox outbox;
    private final IfMatch ifMatch;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    DealResource(
            Deals deals,
            AccountNames accounts,
            Playbooks playbooks,
            DealOpening opening,
            Outbox outbox,
            IfMatch ifMatch,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.deals = deals;
        this.accounts = accounts;
        this.playbooks = playbooks;
        this.opening = opening;
        this.outbox = outbox;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<DealView> open(@NotNull @Valid OpenDeal asked) {
        return accounts.get(asked.accountId()).chain(account -> open(asked, account, null));
    }

    /** The same deal again, with what is known now; a first time opens it. */
    @PUT
    @Path("/by-external-id/{externalId}")
    @RolesAllowed({"sales", "manager"})
    public Uni<RestResponse<DealView>> put(@Size(max = 120) String externalId, @NotNull @Valid OpenDeal asked) {
        return accounts.get(asked.accountId()).chain(account -> deals.byExternalId(account.region(), externalId)
                .chain(known -> known == null
                        ? open(asked, account, externalId).map(view -> answer(Status.CREATED, view))
                        : change(known, asked).map(view -> answer(Status.OK, view))));
    }

    @GET
    public Uni<Page<DealView>> list(@Valid @BeanParam DealFilter filter, @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        return page.newestFirst(
                caller.regions(filter.region),
                region -> deals.page(region, sight, filter, page.after(Cursor.NEWEST), page.limit() + 1),
                Deal::place,
                this::view);
    }

    @GET
    @Path("/{id}")
    public Uni<DealView> show(UUID id) {
        return deals.get(id, caller.sight()).map(this::view);
    }

    @PUT
    @Path("/{id}/stage")
    @RolesAllowed({"sales", "manager"})
    public Uni<DealView> move(UUID id, @NotNull @Valid MoveDeal asked) {
        return deals.get(id, caller.sight())
                .invoke(deal -> ifMatch.require(deal.version()))
                .call(deal -> playbooks
                        .pinned(deal.region(), deal.playbook())
                        .map(DealStages::of)
                        .invoke(stages -> deal.move(asked.stage(), stages, clock.instant())
                                .ifPresent(outbox::publish)))
                .chain(Transaction.answer(this::view));
    }

    /** The customer means to buy; where the playbook asks for it, proposals begin here (R5.22). */
    @POST
    @Path("/{id}/intent")
    @RolesAllowed({"sales", "manager"})
    public Uni<DealView> record(UUID id, @NotNull @Valid RecordIntent asked) {
        return deals.get(id, caller.sight())
                .invoke(deal ->
                        outbox.publish(deal.record(asked, caller.id(), opening.today(deal.region()), clock.instant())))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/outcome")
    @RolesAllowed({"sales", "manager"})
    public Uni<DealView> close(UUID id, @NotNull @Valid CloseDeal asked) {
        return deals.get(id, caller.sight())
                .invoke(deal -> outbox.publish(deal.close(asked, opening.today(deal.region()), clock.instant())))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed({"manager", "director"})
    public Uni<DealView> reopen(UUID id, @NotNull @Valid ReopenDeal asked) {
        return deals.get(id, caller.sight())
                .invoke(deal -> outbox.publish(deal.reopen(asked.reason(), caller.id(), clock.instant())))
                .chain(Transaction.answer(this::view));
    }

    private Uni<DealView> open(OpenDeal asked, AccountName account, String externalId) {
        return opening.open(Uuid7.next(), asked, account, externalId, caller.id())
                .map(this::view);
    }

    private Uni<? extends DealView> change(Deal deal, OpenDeal asked) {
        if (!caller.sight().covers(deal.ownerId())) {
            throw Refused.notFound();
        }
        deal.change(asked, clock.instant()).ifPresent(changed -> {
            outbox.publish(changed);
            deals.isFoundByItsNames(deal);
        });
        return Transaction.answer(this::view).apply(deal);
    }

    private DealView view(Deal deal) {
        return deal.view(directory::name);
    }

    private static RestResponse<DealView> answer(Status status, DealView view) {
        return RestResponse.ResponseBuilder.create(status, view).build();
    }
}
