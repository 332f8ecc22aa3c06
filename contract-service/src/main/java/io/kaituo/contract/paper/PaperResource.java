package io.kaituo.contract.paper;

import io.kaituo.contract.contracts.ContractPaper;
import io.kaituo.contract.contracts.ContractPapers;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.OwnTransactions;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.web.Texts;
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

/** Contracts on paper, over HTTP. */
@Path("/api/contracts/{id}")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
class PaperResource {

    static final String PDF = "application/pdf";

    private final ContractPapers contracts;
    private final Transactions transactions;
    private final Calendars calendars;
    private final Press press;
    private final Caller caller;
    private final Optional<String> own;

    PaperResource(
            ContractPapers contracts,
            Transactions transactions,
            Calendars calendars,
            Press press,
            Caller caller,
            @ConfigProperty(name = "kaituo.company.name") Optional<String> own) {
        this.contracts = contracts;
        this.transactions = transactions;
        this.calendars = calendars;
        this.press = press;
        this.caller = caller;
        this.own = own;
    }

    /** A copy for reading, marked as draft, unsigned, copy or void; {@code lang} wins over {@code Accept-Language}. */
    @GET
    @Path("/document.pdf")
    @Produces(PDF)
    @OwnTransactions("printing")
    public Uni<RestResponse<byte[]>> copy(
            UUID id, @QueryParam("lang") String lang, @HeaderParam("Accept-Language") String accepted) {
        var sight = caller.sight();
        return transactions
                .reading(caller.regions(), () -> contracts.get(id, sight))
                .chain(contract -> {
                    var words = new Wording(
                            Texts.language(lang == null ? accepted : lang),
                            calendars.of(contract.region()).zone());
                    var sheet = new ContractSheet(contract, words, own).copy();
                    return press.print(press.typeset(sheet), words.language()).map(pdf -> answer(contract, pdf));
                });
    }

    private static RestResponse<byte[]> answer(ContractPaper contract, byte[] pdf) {
        return RestResponse.ResponseBuilder.ok(pdf, PDF)
                .header(
                        "Content-Disposition",
                        "inline; filename=\"%s-r%d.pdf\"".formatted(contract.number(), contract.revision()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
