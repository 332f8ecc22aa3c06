package io.kaituo.contract.quote;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What is said about an offer without changing it: the customer's objections, and what the money brings them. */
@Path("/api/quotes/{id}")
@RolesAllowed({"sales", "manager"})
@UnitOfWork
class QuoteTalkResource {

    private final Quotes quotes;
    private final Calendars calendars;
    private final Caller caller;
    private final Directory directory;
    private final IfMatch ifMatch;
    private final Clock clock;

    QuoteTalkResource(
            Quotes quotes, Calendars calendars, Caller caller, Directory directory, IfMatch ifMatch, Clock clock) {
        this.quotes = quotes;
        this.calendars = calendars;
        this.caller = caller;
        this.directory = directory;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** The payback sheet; no part of the offer, so agreements to that stay. */
    @PUT
    @Path("/payback")
    public Uni<QuoteView> payback(UUID id, @NotNull @Valid Payback asked) {
        return change(id, quote -> {
            ifMatch.require(quote.version());
            quote.talk(talk -> talk.sheet(asked));
        });
    }

    @POST
    @Path("/objections")
    @ResponseStatus(201)
    public Uni<QuoteView> object(UUID id, @NotNull @Valid RaiseObjection asked) {
        return say(id, talk -> talk.raised(asked.objection(), caller.id(), clock.instant()));
    }

    @POST
    @Path("/objections/{number}/answer")
    public Uni<QuoteView> answer(UUID id, int number, @NotNull @Valid AnswerObjection asked) {
        return say(id, talk -> talk.answered(number, asked, caller.id(), clock.instant()));
    }

    /** The customer says that the answer settles it. */
    @POST
    @Path("/objections/{number}/confirmation")
    public Uni<QuoteView> confirm(UUID id, int number, @NotNull @Valid ConfirmAnswer asked) {
        return change(id, quote -> {
            var today = LocalDate.ofInstant(
                    clock.instant(), calendars.of(quote.region()).zone());
            var on = asked.confirmedOn() == null ? today : asked.confirmedOn();
            if (on.isAfter(today)) {
                throw Refused.unprocessable("quote.date-ahead", on.toString(), today.toString());
            }
            quote.talk(talk -> talk.confirmed(number, asked.confirmedBy(), on));
        });
    }

    private Uni<QuoteView> say(UUID id, UnaryOperator<Talk> said) {
        return change(id, quote -> quote.talk(said));
    }

    private Uni<QuoteView> change(UUID id, Consumer<Quote> change) {
        return quotes.get(id, caller.sight())
                .invoke(change)
                .chain(Transaction.answer(quote -> quote.view(directory::name)));
    }
}
