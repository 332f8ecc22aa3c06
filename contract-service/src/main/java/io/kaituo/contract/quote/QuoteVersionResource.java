package io.kaituo.contract.quote;

import io.kaituo.contract.quote.Versions.Written;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What an offer said before, and what became different. */
@Path("/api/quotes/{id}/versions")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class QuoteVersionResource {

    private static final Texts TEXTS = new Texts("quotes");

    private final Quotes quotes;
    private final Versions versions;
    private final Directory directory;
    private final RoutingContext request;

    QuoteVersionResource(Quotes quotes, Versions versions, Directory directory, RoutingContext request) {
        this.quotes = quotes;
        this.versions = versions;
        this.directory = directory;
        this.request = request;
    }

    @GET
    public Uni<List<VersionView>> list(UUID id) {
        return written(id).map(found -> found.stream().map(this::view).toList());
    }

    @GET
    @Path("/{revision}")
    public Uni<VersionView> show(UUID id, int revision) {
        return written(id).map(found -> view(Versions.number(found, revision)));
    }

    /** What this revision says otherwise than the one before it, or than another. */
    @GET
    @Path("/{revision}/differences")
    public Uni<Differences> differences(
            UUID id,
            int revision,
            @QueryParam("from") @Parameter(description = "The revision to compare with; the one before without it")
                    Integer from) {
        int other = from == null ? Math.max(1, revision - 1) : from;
        return written(id)
                .map(found -> new Differences(
                        other,
                        revision,
                        Differences.between(
                                        Versions.number(found, other).offered(),
                                        Versions.number(found, revision).offered())
                                .stream()
                                .map(this::told)
                                .toList()));
    }

    private Uni<List<Written>> written(UUID id) {
        return quotes.read(id).chain(versions::of);
    }

    private VersionView view(Written written) {
        return written.view(directory.name(written.by()));
    }

    private Differences.Difference told(Differences.Difference difference) {
        var language = Texts.language(request.request().getHeader("Accept-Language"));
        return difference.told(
                TEXTS.of(language, difference.key(), difference.name(), difference.before(), difference.after()));
    }
}
