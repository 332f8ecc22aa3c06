package io.kaituo.lead.conversion;

import io.kaituo.lead.knownaccounts.KnownAccounts;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadView;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.ownership.Readers;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;

/** Makes an account, a deal and a contact of a lead; account-service hears of it and creates them. */
@Path("/api/leads/{id}/conversion")
@RolesAllowed({"sales", "manager"})
@UnitOfWork
class ConversionResource {

    private final Leads leads;
    private final KnownAccounts accounts;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Caller caller;
    private final Readers readers;
    private final Clock clock;

    ConversionResource(
            Leads leads,
            KnownAccounts accounts,
            Deadlines deadlines,
            Outbox outbox,
            Caller caller,
            Readers readers,
            Clock clock) {
        this.leads = leads;
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.caller = caller;
        this.readers = readers;
        this.clock = clock;
    }

    /** The ids in the answer hold at once; what they name is there as soon as account-service has heard of it. */
    @POST
    public Uni<LeadView> convert(UUID id, @NotNull @Valid ConvertLead asked) {
        return leads.get(id, caller.sight())
                .call(lead -> accounts.require(asked.accountId(), lead.region()))
                .invoke(lead -> convert(lead, asked))
                .chain(Transaction.answer(lead -> lead.view(readers.caller())));
    }

    private void convert(Lead lead, ConvertLead asked) {
        deadlines.cancelAll(lead.id());
        lead.convert(asked.terms(), caller.id(), clock.instant()).forEach(outbox::publish);
    }
}
