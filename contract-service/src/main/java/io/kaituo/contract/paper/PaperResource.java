package io.kaituo.contract.paper;

import io.kaituo.contract.attachments.AttachmentStore;
import io.kaituo.contract.signing.Signatures;
import io.kaituo.contract.violations.BreachKind;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.OwnTransactions;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Contracts on paper, over HTTP. */
@Path("/api/contracts/{id}")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
class PaperResource {

    private final Issuing issuing;
    private final Layout layout;
    private final Press press;
    private final AttachmentStore store;
    private final Transactions transactions;
    private final Caller caller;
    private final Directory directory;

    PaperResource(
            Issuing issuing,
            Layout layout,
            Press press,
            AttachmentStore store,
            Transactions transactions,
            Caller caller,
            Directory directory) {
        this.issuing = issuing;
        this.layout = layout;
        this.press = press;
        this.store = store;
        this.transactions = transactions;
        this.caller = caller;
        this.directory = directory;
    }

    /**
     * A copy for reading that says what it is worth, in the language of {@code lang}, of the document or of the reader; of an
     * earlier revision where {@code version} names one.
     * With {@code final=true} the issued document itself; asking for that of a contract that is not signed is refused and
     * put on record (R5.21).
     */
    @GET
    @Path("/document.pdf")
    @Produces(PdfAnswer.TYPE)
    @OwnTransactions("printing")
    public Uni<RestResponse<Object>> document(
            UUID id,
            @QueryParam("final") boolean original,
            @QueryParam("version") Integer revision,
            @QueryParam("lang") String language,
            @HeaderParam("Accept-Language") String accepted) {
        return transactions
                .reading(
                        caller.regions(),
                        () -> revision == null || original ? issuing.known(id) : issuing.known(id, revision))
                .chain(known -> original ? original(known) : copy(known, new Wording.Choice(language, accepted)));
    }

    private Uni<RestResponse<Object>> copy(Issuing.Known known, Wording.Choice asked) {
        var contract = known.contract();
        var words = layout.words(contract, asked);
        String page = press.typeset(layout.copy(contract, known.seals(), words));
        String name = "%s-r%d-copy.pdf".formatted(contract.number(), contract.revision());
        return press.print(page, words.language()).map(pdf -> PdfAnswer.shown(pdf, name));
    }

    private Uni<RestResponse<Object>> original(Issuing.Known known) {
        Issuing.requireSigned(known.contract(), BreachKind.EXPORT_UNSIGNED);
        var issued = issued(known);
        return store.get(issued.region(), issued.sha256())
                .map(file -> PdfAnswer.saved(file.toFile(), issued.fileName()));
    }

    private static IssuedPaper issued(Issuing.Known known) {
        if (known.issued() == null) {
            throw new RuleViolation("contract.not-issued", known.contract().number());
        }
        return known.issued();
    }

    /** Makes the final document, once; asked again it answers what was made. */
    @POST
    @Path("/issue")
    @OwnTransactions("printing and signing")
    public Uni<IssuedPaperView> issue(
            UUID id, @QueryParam("lang") String language, @HeaderParam("Accept-Language") String accepted) {
        return issuing.issue(id, new Wording.Choice(language, accepted)).map(paper -> paper.view(directory::name));
    }

    /** The electronic signatures in the issued document, checked over the bytes in store. */
    @GET
    @Path("/signatures")
    @OwnTransactions("checking signatures")
    public Uni<CheckView> signatures(UUID id) {
        return transactions
                .reading(caller.regions(), () -> issuing.known(id))
                .map(PaperResource::issued)
                .chain(issued -> store.get(issued.region(), issued.sha256())
                        .chain(file -> press.aside(() -> check(issued, Files.readAllBytes(file)))));
    }

    private static CheckView check(IssuedPaper issued, byte[] file) throws GeneralSecurityException {
        String now =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        return new CheckView(issued.sha256(), now.equals(issued.sha256()), Signatures.in(file));
    }
}
