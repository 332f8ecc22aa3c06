package io.kaituo.contract.quote;

import io.kaituo.contract.quote.Versions.Written;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
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

    /** The newest first, without their lines. */
    @GET
    public Uni<Page<VersionView>> list(UUID id, @Valid @BeanParam PageRequest page) {
        return quotes.read(id)
                .chain(quote -> page.inOrder(
                        List.of(quote.region()),
                        region -> versions.page(quote, page.afterNumber(), page.limit() + 1),
                        Comparator.comparing(Written::revision).reversed(),
                        written -> String.valueOf(written.revision()),
                        written -> written.summary(directory::name)));
    }

    @GET
    @Path("/{revision}")
    public Uni<VersionView> show(UUID id, int revision) {
        return quotes.read(id)
                .chain(quote -> versions.number(quote, revision))
                .map(written -> written.view(directory::name));
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
        return quotes.read(id).chain(quote -> versions.number(quote, other)
                .chain(before -> versions.number(quote, revision).map(after -> differences(before, after))));
    }

    private Differences differences(Written before, Written after) {
        return new Differences(
                before.revision(),
                after.revision(),
                Differences.between(before.offered(), after.offered()).stream()
                        .map(this::told)
                        .toList());
    }

    private Differences.Difference told(Differences.Difference difference) {
        var language = Texts.language(request.request().getHeader("Accept-Language"));
        return difference.told(
                TEXTS.of(language, difference.key(), difference.name(), difference.before(), difference.after()));
    }
}
