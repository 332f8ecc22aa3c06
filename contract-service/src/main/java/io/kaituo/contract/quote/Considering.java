package io.kaituo.contract.quote;

import io.kaituo.contract.approval.ApprovalPlanView;
import io.kaituo.contract.approval.ApprovalRequests;
import io.kaituo.contract.authority.Authority;
import io.kaituo.contract.authority.Judgement;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who must agree to an offer and why, told to whoever reads or writes it before anybody is asked (R5.19). */
@ApplicationScoped
class Considering {

    private final Authority authority;
    private final ApprovalRequests approvals;
    private final Directory directory;
    private final RoutingContext request;

    Considering(Authority authority, ApprovalRequests approvals, Directory directory, RoutingContext request) {
        this.authority = authority;
        this.approvals = approvals;
        this.directory = directory;
        this.request = request;
    }

    /** @param quoteId null for an offer that is no quote yet */
    Uni<AuthorityView> look(UUID quoteId, Snapshot offer) {
        var language = Texts.language(request.request().getHeader("Accept-Language"));
        return authority.look(offer.priced()).chain(judged -> plan(offer, judged)
                .map(plan ->
                        new AuthorityView.Reader(authority, directory, language).view(quoteId, offer, judged, plan)));
    }

    private Uni<ApprovalPlanView> plan(Snapshot offer, Judgement judged) {
        return judged.belowAuthority()
                ? approvals.explain(offer.matter(judged), offer.origin().pinned())
                : Uni.createFrom().nullItem();
    }
}
