package io.kaituo.contract.quote;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What is said about an offer without changing it: the customer's objections, and what the money brings them. */
@Path("/api/quotes/{id}")
@RolesAllowed({"sales", "manager"})
@UnitOfWork
class QuoteTalkResource {

    private final Quotes quotes;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final IfMatch ifMatch;
    private final Clock clock;

    QuoteTalkResource(
            Quotes quotes,
            Calendars calendars,
            Outbox outbox,
            Caller caller,
            Directory directory,
            IfMatch ifMatch,
            Clock clock) {
        this.quotes = quotes;
        this.calendars = calendars;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** The payback sheet; no part of the offer, so agreements to that stay. */
    @PUT
    @Path("/payback")
    public Uni<QuoteView> payback(UUID id, @NotNull @Valid Payback asked) {
        return say(id, quote -> {
            ifMatch.require(quote.version());
            return talk -> talk.reckoned(asked, quote.offered().total());
        });
    }

    @POST
    @Path("/objections")
    @ResponseStatus(201)
    public Uni<QuoteView> object(UUID id, @NotNull @Valid RaiseObjection asked) {
        return say(id, quote -> talk -> talk.raised(asked.objection(), caller.id(), clock.instant()));
    }

    @POST
    @Path("/objections/{number}/answer")
    public Uni<QuoteView> answer(UUID id, int number, @NotNull @Valid AnswerObjection asked) {
        return say(id, quote -> talk -> talk.answered(number, asked, caller.id(), clock.instant()));
    }

    /** The customer says that the answer settles it. */
    @POST
    @Path("/objections/{number}/confirmation")
    public Uni<QuoteView> confirm(UUID id, int number, @NotNull @Valid ConfirmAnswer asked) {
        return say(id, quote -> {
            var on = day(asked.confirmedOn(), quote);
            return talk -> talk.confirmed(number, asked.confirmedBy(), on);
        });
    }

    private LocalDate day(LocalDate on, Quote quote) {
        var today = LocalDate.ofInstant(
                clock.instant(), calendars.of(quote.region()).zone());
        if (on != null && on.isAfter(today)) {
            throw Refused.unprocessable("quote.date-ahead", on.toString(), today.toString());
        }
        return on == null ? today : on;
    }

    private Uni<QuoteView> say(UUID id, Function<Quote, Function<Talk, Talk.Word>> about) {
        return quotes.get(id, caller.sight())
                .invoke(quote -> quote.say(about.apply(quote), clock.instant()).ifPresent(outbox::publish))
                .chain(Transaction.answer(quote -> quote.view(directory::name)));
    }
}
