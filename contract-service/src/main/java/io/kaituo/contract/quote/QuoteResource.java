package io.kaituo.contract.quote;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Quotes over HTTP: load, ask the quote, publish what happened. */
@Path("/api/quotes")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class QuoteResource {

    private final Quotes quotes;
    private final Offering offering;
    private final Issuing issuing;
    private final Considering considering;
    private final Caller caller;
    private final Directory directory;
    private final IfMatch ifMatch;

    QuoteResource(
            Quotes quotes,
            Offering offering,
            Issuing issuing,
            Considering considering,
            Caller caller,
            Directory directory,
            IfMatch ifMatch) {
        this.quotes = quotes;
        this.offering = offering;
        this.issuing = issuing;
        this.considering = considering;
        this.caller = caller;
        this.directory = directory;
        this.ifMatch = ifMatch;
    }

    @POST
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<QuoteView> draft(@NotNull @Valid DraftQuote asked) {
        return offering.draft(asked);
    }

    @GET
    public Uni<Page<QuoteView>> list(@Valid @BeanParam QuoteFilter filter, @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        return page.newestFirst(
                caller.regions(filter.region),
                region -> quotes.page(region, sight, filter, page.after(Cursor.NEWEST), page.limit() + 1),
                Quote::place,
                quote -> view(quote).summary());
    }

    @GET
    @Path("/{id}")
    public Uni<QuoteView> show(UUID id) {
        return quotes.read(id).map(this::view);
    }

    /** Who must agree to this price, at this moment, and why (R5.19). */
    @GET
    @Path("/{id}/authority")
    public Uni<AuthorityView> authority(UUID id) {
        return quotes.read(id).chain(quote -> considering.look(id, quote.snapshot()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"sales", "manager"})
    public Uni<QuoteView> revise(UUID id, @NotNull @Valid ReviseQuote asked) {
        return quotes.get(id, caller.sight())
                .invoke(quote -> ifMatch.require(quote.version()))
                .call(quote -> offering.revise(quote, asked))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/copies")
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<QuoteView> copy(UUID id, @Nullable @Valid CopyQuote asked) {
        return offering.copy(id, asked == null ? new CopyQuote(null) : asked);
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed({"sales", "manager"})
    public Uni<QuoteView> submit(UUID id, @Nullable @Valid SubmitQuote asked) {
        String note = asked == null ? null : asked.note();
        return quotes.get(id, caller.sight())
                .call(quote -> issuing.submit(quote, note))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/issue")
    @RolesAllowed({"sales", "manager"})
    public Uni<QuoteView> issue(UUID id) {
        return quotes.get(id, caller.sight()).call(issuing::issue).chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/customer-answer")
    @RolesAllowed({"sales", "manager"})
    public Uni<QuoteView> answer(UUID id, @NotNull @Valid AnswerQuote asked) {
        if (asked.isUnexplained()) {
            throw Refused.unprocessable("quote.reason-missing");
        }
        return quotes.get(id, caller.sight())
                .call(quote -> issuing.answer(quote, asked))
                .chain(Transaction.answer(this::view));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({"sales", "manager"})
    public Uni<QuoteView> withdraw(UUID id, @NotNull @Valid WithdrawQuote asked) {
        return quotes.get(id, caller.sight())
                .call(quote -> issuing.withdraw(quote, asked.reason()))
                .chain(Transaction.answer(this::view));
    }

    private QuoteView view(Quote quote) {
        return quote.view(directory::name);
    }
}
