package io.kaituo.account.contacts;

import io.kaituo.account.accounts.AccountName;
import io.kaituo.account.accounts.AccountNames;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Contacts over HTTP, below the account they belong to: whoever sees the account sees them. */
@Path("/api/accounts/{accountId}/contacts")
@RolesAllowed({"sales", "manager", "director", "legal", "company", "admin"})
@UnitOfWork
class ContactResource {

    private final Contacts contacts;
    private final AccountNames accounts;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ContactResource(Contacts contacts, AccountNames accounts, Outbox outbox, Caller caller, Clock clock) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<ContactView> add(UUID accountId, @NotNull @Valid AddContact asked) {
        return account(accountId).chain(account -> {
            var contact = Contact.of(asked, account, caller.id(), clock.instant());
            outbox.publish(contact.added());
            return contacts.persist(contact).map(this::view);
        });
    }

    @GET
    public Uni<Page<ContactView>> list(UUID accountId, @Valid @BeanParam PageRequest page) {
        return account(accountId)
                .chain(account -> page.newestFirst(
                        List.of(account.region()),
                        region -> contacts.page(account, page.after(Cursor.NEWEST), page.limit() + 1),
                        Contact::place,
                        this::view));
    }

    @GET
    @Path("/{id}")
    public Uni<ContactView> show(UUID accountId, UUID id) {
        return account(accountId).chain(account -> contacts.get(id, account)).map(this::view);
    }

    private Uni<AccountName> account(UUID id) {
        return accounts.get(id, caller.sight());
    }

    /** Who sells to people needs to reach them; who only sees the account does not. */
    private ContactView view(Contact contact) {
        boolean sells = Stream.of("sales", "manager", "director").anyMatch(caller::is);
        return contact.view(sells ? PersonalData.CLEAR : PersonalData.MASKED);
    }
}
