package io.kaituo.lead.score;

import io.kaituo.lead.jobs.JobView;
import io.kaituo.lead.jobs.Jobs;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** What other thresholds would do to today's leads, before anybody puts them into a playbook. */
@Path("/api/leads/score-simulations")
@RolesAllowed({"manager", "director"})
@UnitOfWork
class ScoreSimulationResource {

    private final ScoredLeads leads;
    private final Jobs jobs;
    private final Playbooks playbooks;
    private final Caller caller;

    ScoreSimulationResource(ScoredLeads leads, Jobs jobs, Playbooks playbooks, Caller caller) {
        this.leads = leads;
        this.jobs = jobs;
        this.playbooks = playbooks;
        this.caller = caller;
    }

    /** The job's result counts the leads that the caller sees, by tier before and after. */
    @POST
    public Uni<RestResponse<JobView>> simulate(
            @NotNull @Valid SimulateScores asked, @HeaderParam("Accept-Language") String language) {
        String region = caller.region(asked.region());
        return playbooks
                .of(region)
                .map(playbook -> new Simulation(readable(asked.in(ScoreRules.of(playbook))), owners()))
                .chain(simulation -> leads.count(region)
                        .chain(total -> jobs.start(Simulation.KIND, region, caller.id(), simulation, total)))
                .map(job -> jobs.accepted(job, Texts.language(language)));
    }

    private static ScoreRules readable(ScoreRules rules) {
        try {
            return rules.checked();
        } catch (IllegalArgumentException unreadable) {
            throw Refused.unprocessable("score.condition", unreadable.getMessage());
        }
    }

    private List<String> owners() {
        var sight = caller.sight();
        return sight.everybody() ? null : List.copyOf(sight.owners());
    }
}
