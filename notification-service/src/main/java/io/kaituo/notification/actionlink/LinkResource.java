package io.kaituo.notification.actionlink;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;

/**
 * Where the links in messages lead. Opening one decides nothing: it says what to decide, to the very person it was sent
 * to and nobody else, and the console asks them before it tells contract-service.
 */
@Path("/api/inbox/links/{token}")
@RolesAllowed({"sales", "manager", "director", "company", "legal", "service", "admin", "signatory"})
@UnitOfWork
class LinkResource {

    private final ActionLinks links;
    private final LinkSeal seal;
    private final Caller caller;
    private final Clock clock;

    LinkResource(ActionLinks links, LinkSeal seal, Caller caller, Clock clock) {
        this.links = links;
        this.seal = seal;
        this.caller = caller;
        this.clock = clock;
    }

    private record Opened(ActionLink link, LinkOutcome outcome) {

        LinkView view() {
            return link.view(outcome);
        }
    }

    /** What it is for; looking uses nothing up, so whatever looks at mail beforehand does no harm. */
    @GET
    public Uni<LinkView> show(String token) {
        return open(token).map(Opened::view);
    }

    /** The same, once: after this the link is worth nothing. */
    @POST
    public Uni<LinkView> redeem(String token) {
        return open(token)
                .invoke(opened -> opened.link().redeem(clock.instant()))
                .map(Opened::view);
    }

    private Uni<Opened> open(String token) {
        var claim = seal.read(token).orElseThrow(Refused::notFound);
        return links.findById(claim.id()).map(link -> {
            if (link == null || !link.belongsTo(caller.id()) || !seal.vouchesFor(link, claim)) {
                throw Refused.notFound();
            }
            return switch (link.status(clock.instant())) {
                case LIVE -> new Opened(link, claim.outcome());
                case USED -> throw Refused.gone("link.used");
                case EXPIRED -> throw Refused.gone("link.expired");
                case SETTLED -> throw new RuleViolation("link.settled");
            };
        });
    }
}
