package io.kaituo.lead.reapproach;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadView;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.ownership.Readers;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes leads off the list for a reason and for a time, and puts them back. */
@Path("/api/leads/{id}")
@RolesAllowed({"sales", "manager"})
@UnitOfWork
class DisqualificationResource {

    private final Leads leads;
    private final Disqualifications disqualifications;
    private final ReapproachClock reapproach;
    private final Comeback comeback;
    private final Playbooks playbooks;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Readers readers;
    private final Clock clock;

    DisqualificationResource(
            Leads leads,
            Disqualifications disqualifications,
            ReapproachClock reapproach,
            Comeback comeback,
            Playbooks playbooks,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Readers readers,
            Clock clock) {
        this.leads = leads;
        this.disqualifications = disqualifications;
        this.reapproach = reapproach;
        this.comeback = comeback;
        this.playbooks = playbooks;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.readers = readers;
        this.clock = clock;
    }

    @POST
    @Path("/disqualification")
    public Uni<LeadView> disqualify(UUID id, @NotNull @Valid DisqualifyLead asked) {
        return leads.get(id, caller.sight())
                .call(lead -> playbooks
                        .of(lead.region())
                        .map(ReapproachRules::of)
                        .call(rules -> {
                            rules.require(asked);
                            return disqualifications
                                    .times(lead.region(), id)
                                    .chain(times -> disqualify(lead, asked, rules, times));
                        }))
                .chain(Transaction.answer(this::view));
    }

    /** Every time the lead was off the list, the newest first. */
    @GET
    @Path("/disqualifications")
    @RolesAllowed({"sales", "manager", "director"})
    public Uni<List<DisqualificationView>> history(UUID id) {
        return leads.get(id, caller.sight())
                .chain(lead -> disqualifications.history(lead.region(), id))
                .map(history ->
                        history.stream().map(one -> one.view(directory::name)).toList());
    }

    @POST
    @Path("/requalification")
    public Uni<LeadView> requalify(UUID id, @NotNull @Valid RequalifyLead asked) {
        return leads.get(id, caller.sight())
                .call(lead -> disqualifications
                        .current(lead.region(), id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> new RuleViolation("lead.not-disqualified"))
                        .chain(current -> requalify(lead, current, asked)))
                .chain(Transaction.answer(this::view));
    }

    private Uni<?> disqualify(Lead lead, DisqualifyLead asked, ReapproachRules rules, long times) {
        var now = clock.instant();
        var day = reapproach.day(lead.region(), asked.reapproachOn(), rules, times);
        var made = Disqualification.of(lead, asked, day.on(), reapproach.today(lead.region()), caller.id(), now);
        outbox.publish(lead.disqualify(asked.reason(), day.on(), caller.id(), now));
        reapproach.start(lead, day);
        return disqualifications.persist(made);
    }

    private Uni<?> requalify(Lead lead, Disqualification current, RequalifyLead asked) {
        reapproach.stop(lead.id());
        return comeback.of(lead)
                .invoke(back -> outbox.publish(current.lift(back, caller.id(), asked.reason(), clock.instant())));
    }

    private LeadView view(Lead lead) {
        return lead.view(readers.caller());
    }
}
