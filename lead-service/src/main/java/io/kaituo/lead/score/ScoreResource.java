package io.kaituo.lead.score;

import io.kaituo.lead.category.Categories;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** What a lead is worth (R4.1), over HTTP; its version is the lead's. */
@Path("/api/leads/{id}/score")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class ScoreResource {

    /** The current judgement and those before that a page shows. */
    private static final int SHOWN = 21;

    private final Leads leads;
    private final LeadScores scores;
    private final Scoring scoring;
    private final Categories categories;
    private final IfMatch ifMatch;
    private final Caller caller;
    private final Directory directory;

    ScoreResource(
            Leads leads,
            LeadScores scores,
            Scoring scoring,
            Categories categories,
            IfMatch ifMatch,
            Caller caller,
            Directory directory) {
        this.leads = leads;
        this.scores = scores;
        this.scoring = scoring;
        this.categories = categories;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.directory = directory;
    }

    @PUT
    @RolesAllowed({"sales", "manager"})
    public Uni<ScoreView> score(UUID id, @NotNull @Valid ScoreLead asked) {
        return leads.get(id, caller.sight())
                .invoke(lead -> ifMatch.require(lead.version()))
                .call(lead -> scoring.judge(lead, asked))
                .call(categories::follow)
                .chain(Transaction.answer(lead -> lead))
                .chain(this::view);
    }

    @GET
    public Uni<ScoreView> show(UUID id) {
        return leads.get(id, caller.sight()).chain(this::view);
    }

    private Uni<ScoreView> view(Lead lead) {
        return scores.newest(lead.id(), SHOWN)
                .map(found -> found.isEmpty()
                        ? ScoreView.none(lead.id(), lead.version())
                        : found.get(0).view(lead.version(), rest(found), directory::name));
    }

    private static List<LeadScore> rest(List<LeadScore> found) {
        return found.subList(1, found.size());
    }
}
