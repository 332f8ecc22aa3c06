package io.kaituo.lead.inspection;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;

/** The inspection of one record: the manager's verdict, and the correction that follows a bad one (R5.3). */
@Path("/api/leads/{id}/inspection")
@UnitOfWork
class InspectionResource {

    private final Inspections inspections;
    private final Leads leads;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    InspectionResource(
            Inspections inspections, Leads leads, Outbox outbox, Caller caller, Directory directory, Clock clock) {
        this.inspections = inspections;
        this.leads = leads;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"sales", "manager", "director"})
    public Uni<InspectionView> show(UUID id) {
        return record(id).map(record -> record.inspection().view(directory::name));
    }

    @POST
    @RolesAllowed({"manager", "director"})
    public Uni<InspectionView> inspect(UUID id, @NotNull @Valid InspectRecord verdict) {
        return record(id)
                .invoke(record -> outbox.publish(
                        record.inspection().inspect(record.lead(), verdict, caller.id(), clock.instant())))
                .call(record -> inspections.persist(record.inspection()))
                .chain(Transaction.answer(record -> record.inspection().view(directory::name)));
    }

    /** It is right now; an edit of the record says the same by itself. */
    @POST
    @Path("/resubmission")
    @RolesAllowed({"sales", "manager"})
    public Uni<InspectionView> resubmit(UUID id) {
        return record(id)
                .invoke(record ->
                        outbox.publish(record.inspection().resubmit(record.lead(), caller.id(), clock.instant())))
                .chain(Transaction.answer(record -> record.inspection().view(directory::name)));
    }

    /** Visible to those who see the lead, and to those who lead the one who put it on the list. */
    private Uni<InspectedRecord> record(UUID id) {
        var sight = caller.sight();
        return leads.findById(id)
                .invoke(lead -> {
                    if (lead == null
                            || !sight.covers(lead.ownerId())
                                    && !sight.covers(lead.entry().registeredBy())) {
                        throw Refused.notFound();
                    }
                })
                .chain(this::record);
    }

    private Uni<InspectedRecord> record(Lead lead) {
        return inspections
                .findById(lead.id())
                .map(found -> new InspectedRecord(lead, found == null ? Inspection.of(lead) : found));
    }
}
