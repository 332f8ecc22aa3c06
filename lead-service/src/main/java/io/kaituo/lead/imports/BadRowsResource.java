package io.kaituo.lead.imports;

import io.kaituo.lead.Aside;
import io.kaituo.lead.imports.RowReader.ReadRow;
import io.kaituo.lead.sheets.Headings;
import io.kaituo.lead.sheets.SheetFormat;
import io.kaituo.lead.sheets.SheetStream;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What could not be imported, to be put right and uploaded again. */
@Path("/api/leads/imports/{id}/bad-rows")
@RolesAllowed({"sales", "manager"})
class BadRowsResource {

    private static final int PART = 50;

    private final LeadImports imports;
    private final Reading reading;
    private final Transactions transactions;
    private final ValidatorFactory validation;
    private final Caller caller;
    private final Vertx vertx;

    BadRowsResource(
            LeadImports imports,
            Reading reading,
            Transactions transactions,
            ValidatorFactory validation,
            Caller caller,
            Vertx vertx) {
        this.imports = imports;
        this.reading = reading;
        this.transactions = transactions;
        this.validation = validation;
        this.caller = caller;
        this.vertx = vertx;
    }

    /** CSV with the file's own columns, then the reasons in the reader's language and the row's number. */
    @GET
    @Produces("text/csv")
    public Multi<byte[]> download(UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var reader = Texts.language(language);
        var sight = caller.sight();
        var regions = caller.regions();
        var after = new AtomicInteger(-1);
        return SheetStream.of(
                "bad-rows",
                SheetFormat.CSV,
                reading(regions, () -> imports.get(id, sight)).map(file -> header(file, reader)),
                () -> reading(regions, () -> imports.get(id, sight).chain(file -> part(file, after, reader))));
    }

    private static List<String> header(LeadImport file, Locale reader) {
        var header = new ArrayList<>(file.header());
        header.add(Headings.of(reader, "reason"));
        header.add(Headings.of(reader, "row"));
        return header;
    }

    /** Read once more, so that the reasons are told in this reader's language and as they stand today. */
    private Uni<List<List<String>>> part(LeadImport file, AtomicInteger after, Locale language) {
        int width = file.header().size();
        return imports.bad(file.id(), after.get(), PART)
                .invoke(bad -> bad.forEach(row -> after.set(row.number())))
                .chain(bad -> {
                    var reader = reading.of(file);
                    return Aside.of(() -> reader.read(bad).stream()
                            .map(row -> cells(row, width, language))
                            .toList());
                });
    }

    private <T> Uni<T> reading(Regions regions, Supplier<Uni<T>> work) {
        return OwnContext.of(vertx, () -> transactions.reading(regions, work));
    }

    private List<String> cells(ReadRow read, int width, Locale reader) {
        var cells = new ArrayList<String>();
        for (int place = 0; place < width; place++) {
            cells.add(place < read.row().cells().size() ? read.row().cells().get(place) : "");
        }
        cells.add(read.faults().stream()
                .map(fault -> fault.in(reader, validation.getMessageInterpolator()))
                .collect(Collectors.joining("; ")));
        cells.add(Integer.toString(read.row().number()));
        return cells;
    }
}
