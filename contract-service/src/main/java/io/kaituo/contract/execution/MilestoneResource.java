package io.kaituo.contract.execution;

import io.kaituo.events.ExecutionEvent.MilestoneMoved;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The milestones of one contract over HTTP: what is to be performed, by whom, and how far it is (合同执行流程跟踪表). */
@Path("/api/contracts/{id}/milestones")
@RolesAllowed({"sales", "manager", "service"})
@UnitOfWork
class MilestoneResource {

    private final ExecutionPlans plans;
    private final Milestones milestones;
    private final Execution execution;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final IfMatch ifMatch;
    private final Clock clock;

    MilestoneResource(
            ExecutionPlans plans,
            Milestones milestones,
            Execution execution,
            Calendars calendars,
            Outbox outbox,
            Caller caller,
            Directory directory,
            IfMatch ifMatch,
            Clock clock) {
        this.plans = plans;
        this.milestones = milestones;
        this.execution = execution;
        this.calendars = calendars;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** All of them, in the order they are numbered. */
    @GET
    @RolesAllowed({"sales", "manager", "director", "legal", "company", "service"})
    public Uni<Page<MilestoneView>> list(UUID id, @HeaderParam("Accept-Language") String language) {
        return plans.get(id, caller.sight())
                .chain(milestones::of)
                .map(known -> new Page<>(
                        known.stream()
                                .map(milestone -> view(milestone, language))
                                .toList(),
                        null));
    }

    @GET
    @Path("/{n}")
    @RolesAllowed({"sales", "manager", "director", "legal", "company", "service"})
    public Uni<MilestoneView> show(UUID id, int n, @HeaderParam("Accept-Language") String language) {
        return milestone(id, n).map(milestone -> view(milestone, language));
    }

    /** One that the playbook does not foresee. */
    @POST
    @ResponseStatus(201)
    public Uni<MilestoneView> add(
            UUID id, @NotNull @Valid AddMilestone asked, @HeaderParam("Accept-Language") String language) {
        return plans.get(id, caller.sight())
                .map(plan -> plan.add(asked, calendars.of(plan.region())))
                .invoke(added -> outbox.publish(added.added(caller.id(), clock.instant())))
                .invoke(added -> execution.start(List.of(added)))
                .call(milestones::persist)
                .chain(Transaction.answer(added -> view(added, language)));
    }

    /** What is known of it now: another day, that it was performed, what is in its way, that the customer agreed. */
    @PUT
    @Path("/{n}")
    public Uni<MilestoneView> record(
            UUID id, int n, @NotNull @Valid RecordMilestone asked, @HeaderParam("Accept-Language") String language) {
        return milestone(id, n)
                .invoke(milestone -> ifMatch.require(milestone.version()))
                .invoke(milestone -> {
                    var told = milestone.record(asked, caller.id(), calendars.of(milestone.region()), clock.instant());
                    outbox.publish(told);
                    if (told.stream().anyMatch(MilestoneMoved.class::isInstance) || !milestone.open()) {
                        execution.restart(List.of(milestone));
                    }
                })
                .chain(Transaction.answer(milestone -> view(milestone, language)));
    }

    /** Takes away what somebody added. */
    @DELETE
    @Path("/{n}")
    public Uni<MilestoneView> remove(UUID id, int n, @HeaderParam("Accept-Language") String language) {
        return milestone(id, n)
                .invoke(milestone -> ifMatch.require(milestone.version()))
                .invoke(milestone -> outbox.publish(milestone.remove(caller.id(), clock.instant())))
                .invoke(milestone -> execution.stop(List.of(milestone)))
                .chain(Transaction.answer(milestone -> view(milestone, language)));
    }

    private Uni<Milestone> milestone(UUID contract, int n) {
        return plans.get(contract, caller.sight()).chain(plan -> milestones.get(plan, n));
    }

    private MilestoneView view(Milestone milestone, String language) {
        return MilestoneView.of(milestone, directory::name, Texts.language(language));
    }
}
