package io.kaituo.account.contacts;

import io.kaituo.account.accounts.AccountName;
import io.kaituo.account.accounts.AccountNames;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Contacts by the ids that other systems have for them (decision 16); unique per region, whatever their account. */
@Path("/api/contacts/by-external-id/{externalId}")
@RolesAllowed({"sales", "manager"})
@UnitOfWork
class KnownContactResource {

    private final Contacts contacts;
    private final AccountNames accounts;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    KnownContactResource(Contacts contacts, AccountNames accounts, Outbox outbox, Caller caller, Clock clock) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The same contact again, with what is known now; a first time adds it to the account. */
    @PUT
    public Uni<RestResponse<ContactView>> put(@Size(max = 120) String externalId, @NotNull @Valid PutContact asked) {
        return accounts.get(asked.accountId(), caller.sight())
                .chain(account -> contacts.byExternalId(account.region(), externalId)
                        .chain(known -> known == null
                                ? add(asked, externalId, account).map(view -> answer(Status.CREATED, view))
                                : seen(known).chain(() -> change(known, asked)).map(view -> answer(Status.OK, view))));
    }

    /** A contact of an account that the caller does not see is told of no more than that account. */
    private Uni<?> seen(Contact known) {
        return accounts.get(known.accountId(), caller.sight());
    }

    private Uni<ContactView> add(PutContact asked, String externalId, AccountName account) {
        var contact = Contact.of(asked.known(), externalId, account, caller.id(), clock.instant());
        outbox.publish(contact.added());
        return contacts.persist(contact).map(stored -> stored.view(PersonalData.CLEAR));
    }

    private Uni<? extends ContactView> change(Contact contact, PutContact asked) {
        contact.change(asked, caller.id(), clock.instant()).ifPresent(outbox::publish);
        return Transaction.<Contact, ContactView>answer(changed -> changed.view(PersonalData.CLEAR))
                .apply(contact);
    }

    private static RestResponse<ContactView> answer(Status status, ContactView view) {
        return RestResponse.ResponseBuilder.create(status, view).build();
    }
}
