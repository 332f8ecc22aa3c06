package io.kaituo.lead.pool;

import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadView;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.ownership.Readers;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pool (公海) over HTTP: what nobody owns, taken by whoever can carry it and given back with a reason. */
@Path("/api/leads")
@RolesAllowed({"sales", "manager"})
@UnitOfWork
class PoolResource {

    private final Pool pool;
    private final Leads leads;
    private final Claim claim;
    private final Playbooks playbooks;
    private final FirstContactClock firstContact;
    private final Outbox outbox;
    private final Caller caller;
    private final Readers readers;
    private final Clock clock;

    PoolResource(
            Pool pool,
            Leads leads,
            Claim claim,
            Playbooks playbooks,
            FirstContactClock firstContact,
            Outbox outbox,
            Caller caller,
            Readers readers,
            Clock clock) {
        this.pool = pool;
        this.leads = leads;
        this.claim = claim;
        this.playbooks = playbooks;
        this.firstContact = firstContact;
        this.outbox = outbox;
        this.caller = caller;
        this.readers = readers;
        this.clock = clock;
    }

    /** Last pooled first; whom to speak to is masked until somebody owns the lead. */
    @GET
    @Path("/pool")
    @RolesAllowed({"sales", "manager", "director"})
    public Uni<Page<PooledLeadView>> list(@QueryParam("region") String region, @Valid @BeanParam PageRequest page) {
        var regions = caller.regions(region);
        var reader = readers.caller();
        return rules(regions)
                .chain(rules -> page.newestFirst(
                        regions,
                        one -> pool.page(one, page.after(Cursor.NEWEST), page.limit() + 1),
                        lead -> new Cursor(lead.ownership().pooledAt(), lead.id()),
                        lead -> PooledLeadView.of(lead, reader, claim.claimableFrom(lead, rules.get(lead.region())))));
    }

    /** What the caller may still take out of it today. */
    @GET
    @Path("/pool/allowance")
    public Uni<PoolAllowanceView> allowance(@QueryParam("region") String region) {
        return claim.allowance(caller.region(region));
    }

    @POST
    @Path("/{id}/claim")
    public Uni<LeadView> claim(UUID id) {
        return claim.of(id).chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/return")
    public Uni<LeadView> giveBack(UUID id, @NotNull @Valid ReturnLead asked) {
        return leads.get(id, caller.sight())
                .invoke(lead -> outbox.publish(lead.pool(asked.reason(), caller.id(), clock.instant())))
                .invoke(lead -> firstContact.stop(lead.id()))
                .chain(Transaction.answer(this::view));
    }

    private Uni<Map<String, PoolRules>> rules(List<String> regions) {
        return Multi.createFrom()
                .iterable(regions)
                .onItem()
                .transformToUniAndConcatenate(playbooks::of)
                .collect()
                .in(HashMap::new, (rules, playbook) -> rules.put(playbook.region(), PoolRules.of(playbook)));
    }

    private LeadView view(Lead lead) {
        return lead.view(readers.caller());
    }
}
