package io.kaituo.contract.quote;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Who waits for a quote, over HTTP. */
@Path("/api/quotes/owed")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class OwedQuoteResource {

    private final OwedQuotes owed;
    private final Calendars calendars;
    private final Caller caller;
    private final Directory directory;
    private final RoutingContext request;
    private final Clock clock;

    OwedQuoteResource(
            OwedQuotes owed,
            Calendars calendars,
            Caller caller,
            Directory directory,
            RoutingContext request,
            Clock clock) {
        this.owed = owed;
        this.calendars = calendars;
        this.caller = caller;
        this.directory = directory;
        this.request = request;
        this.clock = clock;
    }

    /** What is due next comes first; each says why it is due then. */
    @GET
    public Uni<Page<OwedQuoteView>> list(
            @QueryParam("region") @Parameter(description = "Only this region") String region,
            @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        var language = Texts.language(request.request().getHeader("Accept-Language"));
        return page.oldestFirst(
                caller.regions(region),
                one -> owed.page(one, sight, page.after(Cursor.OLDEST), page.limit() + 1),
                OwedQuote::place,
                quote -> quote.view(directory::name, calendars.of(quote.region()), language, clock.instant()));
    }
}
