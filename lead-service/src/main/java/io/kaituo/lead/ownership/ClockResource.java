package io.kaituo.lead.ownership;

import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.lead.firstcontact.FirstContactRules;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
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

/** What managers do to first-contact clocks over HTTP (R5.6). */
@Path("/api/leads/{id}")
@RolesAllowed({"manager", "director"})
@UnitOfWork
class ClockResource {

    private final Leads leads;
    private final Playbooks playbooks;
    private final FirstContactClock firstContact;
    private final ResumeClocks pauses;
    private final Outbox outbox;
    private final Caller caller;
    private final Readers readers;
    private final Clock clock;

    ClockResource(
            Leads leads,
            Playbooks playbooks,
            FirstContactClock firstContact,
            ResumeClocks pauses,
            Outbox outbox,
            Caller caller,
            Readers readers,
            Clock clock) {
        this.leads = leads;
        this.playbooks = playbooks;
        this.firstContact = firstContact;
        this.pauses = pauses;
        this.outbox = outbox;
        this.caller = caller;
        this.readers = readers;
        this.clock = clock;
    }

    @POST
    @Path("/clock/pause")
    public Uni<LeadView> pause(UUID id, @NotNull @Valid PauseClock asked) {
        var now = clock.instant();
        return leads.get(id, caller.sight())
                .call(lead -> rules(lead).invoke(rules -> {
                    firstContact.pause(lead, asked.until(), rules, now);
                    outbox.publish(lead.firstContact().paused(lead, caller.id(), asked.reason(), now));
                }))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/clock/resume")
    public Uni<LeadView> resume(UUID id) {
        return leads.get(id, caller.sight())
                .call(lead -> pauses.resume(lead, caller.id()))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/extension")
    public Uni<LeadView> extend(UUID id, @NotNull @Valid ExtendClock asked) {
        var now = clock.instant();
        return leads.get(id, caller.sight())
                .call(lead -> rules(lead)
                        .chain(rules -> firstContact.extend(lead, asked.days(), asked.reason(), rules, now))
                        .invoke(() ->
                                outbox.publish(lead.firstContact().extended(lead, caller.id(), asked.reason(), now))))
                .chain(Transaction.answer(this::view));
    }

    private Uni<FirstContactRules> rules(Lead lead) {
        return playbooks.pinned(lead.region(), lead.firstContact().playbook()).map(FirstContactRules::of);
    }

    private LeadView view(Lead lead) {
        return lead.view(readers.caller());
    }
}
