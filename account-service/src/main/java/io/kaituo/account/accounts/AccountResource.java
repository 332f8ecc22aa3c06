package io.kaituo.account.accounts;

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

/** Accounts over HTTP. */
@Path("/api/accounts")
@RolesAllowed({"sales", "manager", "director", "legal", "company", "admin"})
@UnitOfWork
class AccountResource {

    private final Accounts accounts;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    AccountResource(Accounts accounts, Outbox outbox, Caller caller, Directory directory, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<AccountView> create(@NotNull @Valid CreateAccount asked) {
        return create(asked, caller.region(asked.region()), null);
    }

    /** The same account again, with what is known now; a first time creates it. */
    @PUT
    @Path("/by-external-id/{externalId}")
    @RolesAllowed({"sales", "manager"})
    public Uni<RestResponse<AccountView>> put(@Size(max = 120) String externalId, @NotNull @Valid CreateAccount asked) {
        String region = caller.region(asked.region());
        return accounts.byExternalId(region, externalId)
                .chain(known -> known == null
                        ? create(asked, region, externalId).map(view -> answer(Status.CREATED, view))
                        : change(known, asked).map(view -> answer(Status.OK, view)));
    }

    @GET
    public Uni<Page<AccountView>> list(@Valid @BeanParam AccountFilter filter, @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        return page.newestFirst(
                caller.regions(filter.region),
                region -> accounts.page(region, sight, filter, page.after(Cursor.NEWEST), page.limit() + 1),
                Account::place,
                account -> account.view(directory::name));
    }

    @GET
    @Path("/{id}")
    public Uni<AccountView> show(UUID id) {
        return accounts.get(id, caller.sight()).map(account -> account.view(directory::name));
    }

    private Uni<AccountView> create(CreateAccount asked, String region, String externalId) {
        var account = Account.create(asked, region, externalId, caller.id(), clock.instant());
        outbox.publish(account.created());
        return accounts.add(account).map(stored -> stored.view(directory::name));
    }

    private Uni<? extends AccountView> change(Account account, CreateAccount asked) {
        if (!caller.sight().covers(account.ownerId())) {
            throw Refused.notFound();
        }
        String before = account.name();
        account.change(asked, clock.instant()).ifPresent(outbox::publish);
        var named = account.name().equals(before) ? Uni.createFrom().voidItem() : accounts.rename(account);
        return named.replaceWith(account).chain(Transaction.answer(changed -> changed.view(directory::name)));
    }

    private static RestResponse<AccountView> answer(Status status, AccountView view) {
        return RestResponse.ResponseBuilder.create(status, view).build();
    }
}
