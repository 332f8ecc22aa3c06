package io.kaituo.contract.execution;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The launch plan over HTTP (项目启动计划): once it is complete, its milestone is reached. */
@Path("/api/contracts/{id}/launch-plan")
@RolesAllowed({"sales", "manager", "service"})
@UnitOfWork
class LaunchPlanResource {

    private final ExecutionPlans plans;
    private final Milestones milestones;
    private final Execution execution;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final IfMatch ifMatch;
    private final Clock clock;

    LaunchPlanResource(
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

    @GET
    @RolesAllowed({"sales", "manager", "director", "legal", "company", "service"})
    public Uni<LaunchPlanView> show(UUID id, @HeaderParam("Accept-Language") String language) {
        return plans.get(id, caller.sight())
                .chain(plan -> milestones.of(plan).map(known -> view(plan, known, language)));
    }

    @PUT
    public Uni<LaunchPlanView> write(
            UUID id, @NotNull @Valid WriteLaunchPlan asked, @HeaderParam("Accept-Language") String language) {
        return plans.get(id, caller.sight())
                .invoke(plan -> ifMatch.require(plan.version()))
                .chain(plan -> milestones.of(plan).chain(known -> {
                    write(plan, known, asked);
                    return Transaction.<ExecutionPlan, LaunchPlanView>answer(it -> view(it, known, language))
                            .apply(plan);
                }));
    }

    private void write(ExecutionPlan plan, List<Milestone> known, WriteLaunchPlan asked) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, calendars.of(plan.region()).zone());
        outbox.publish(plan.write(asked, caller.id(), today, now));
        if (plan.launched()) {
            var reached = known.stream()
                    .filter(milestone -> milestone.task().isLaunchPlan() && milestone.open())
                    .toList();
            outbox.publish(reached.stream()
                    .map(milestone -> milestone.reach(today, today, now))
                    .toList());
            execution.stop(reached);
        }
    }

    private LaunchPlanView view(ExecutionPlan plan, List<Milestone> known, String language) {
        return plan.launchPlan(known, directory::name, Texts.language(language));
    }
}
