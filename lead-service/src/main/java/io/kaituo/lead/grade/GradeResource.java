package io.kaituo.lead.grade;

import io.kaituo.lead.category.Categories;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
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
import java.util.Locale;
import java.util.UUID;

/** How ripe a lead is (R2.6), over HTTP; its version is the lead's. */
@Path("/api/leads/{id}/grade")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class GradeResource {

    /** The current judgement and those before that a page shows. */
    private static final int SHOWN = 21;

    private final Leads leads;
    private final LeadGradings gradings;
    private final Grading grading;
    private final Categories categories;
    private final IfMatch ifMatch;
    private final Caller caller;
    private final Directory directory;

    GradeResource(
            Leads leads,
            LeadGradings gradings,
            Grading grading,
            Categories categories,
            IfMatch ifMatch,
            Caller caller,
            Directory directory) {
        this.leads = leads;
        this.gradings = gradings;
        this.grading = grading;
        this.categories = categories;
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.directory = directory;
    }

    @PUT
    @RolesAllowed({"sales", "manager"})
    public Uni<GradeView> grade(
            UUID id, @NotNull @Valid GradeLead asked, @HeaderParam("Accept-Language") String language) {
        return leads.get(id, caller.sight())
                .invoke(lead -> ifMatch.require(lead.version()))
                .call(lead -> grading.judge(lead, asked))
                .call(categories::follow)
                .chain(Transaction.answer(lead -> lead))
                .chain(lead -> view(lead, Texts.language(language)));
    }

    @GET
    public Uni<GradeView> show(UUID id, @HeaderParam("Accept-Language") String language) {
        return leads.get(id, caller.sight()).chain(lead -> view(lead, Texts.language(language)));
    }

    private Uni<GradeView> view(Lead lead, Locale reader) {
        return gradings.newest(lead.id(), SHOWN)
                .map(found -> found.isEmpty()
                        ? GradeView.none(lead.id(), lead.version())
                        : found.get(0).view(lead.version(), found.subList(1, found.size()), reader, directory::name));
    }
}
