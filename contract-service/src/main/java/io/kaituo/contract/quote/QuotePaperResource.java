package io.kaituo.contract.quote;

import io.kaituo.contract.paper.PdfAnswer;
import io.kaituo.contract.paper.Press;
import io.kaituo.contract.paper.Wording;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.OwnTransactions;
import io.kaituo.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/** Quotes on paper, over HTTP. */
@Path("/api/quotes/{id}/document.pdf")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
class QuotePaperResource {

    private final Quotes quotes;
    private final Press press;
    private final Calendars calendars;
    private final Transactions transactions;
    private final Caller caller;
    private final Directory directory;
    private final Optional<String> own;

    QuotePaperResource(
            Quotes quotes,
            Press press,
            Calendars calendars,
            Transactions transactions,
            Caller caller,
            Directory directory,
            @ConfigProperty(name = "kaituo.company.name") Optional<String> own) {
        this.quotes = quotes;
        this.press = press;
        this.calendars = calendars;
        this.transactions = transactions;
        this.caller = caller;
        this.directory = directory;
        this.own = own;
    }

    /**
     * The offer as the customer reads it, in the language of {@code lang} or of the reader; across each page of one that is
     * not issued, or holds no longer, stands what it is.
     */
    @GET
    @Produces(PdfAnswer.TYPE)
    @OwnTransactions("printing")
    public Uni<RestResponse<Object>> document(
            UUID id, @QueryParam("lang") String language, @HeaderParam("Accept-Language") String accepted) {
        return transactions
                .reading(caller.regions(), () -> quotes.read(id).map(Quote::snapshot))
                .chain(quote -> print(quote, new Wording.Choice(language, accepted)));
    }

    private Uni<RestResponse<Object>> print(Snapshot quote, Wording.Choice asked) {
        var words = new Wording(asked.or(null), calendars.of(quote.region()).zone());
        var sheet =
                new QuoteSheet(quote, words, own, directory.name(quote.deal().ownerId())).sheet();
        String name = "%s-r%d.pdf".formatted(quote.origin().number(), quote.revision());
        return press.print(press.typeset(sheet), words.language()).map(pdf -> PdfAnswer.shown(pdf, name));
    }
}
