package io.kaituo.lead.exports;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadFilter;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.ownership.Reader;
import io.kaituo.lead.ownership.Readers;
import io.kaituo.lead.sheets.Headings;
import io.kaituo.lead.sheets.SheetFormat;
import io.kaituo.lead.sheets.SheetStream;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.OwnContext;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.web.Cursor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** The list of leads as a file: what the caller sees there, as it is shown there. */
@Path("/api/leads/export")
@RolesAllowed({"sales", "manager", "director"})
class ExportResource {

    private static final int PART = 1000;

    private final Leads leads;
    private final Transactions transactions;
    private final Caller caller;
    private final Readers readers;
    private final Vertx vertx;

    ExportResource(Leads leads, Transactions transactions, Caller caller, Readers readers, Vertx vertx) {
        this.leads = leads;
        this.transactions = transactions;
        this.caller = caller;
        this.readers = readers;
        this.vertx = vertx;
    }

    /** CSV or XLSX with headings in the reader's language; narrowed as the list is. */
    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Multi<byte[]> download(
            @QueryParam("format") @DefaultValue("csv") SheetFormat format, @Valid @BeanParam LeadFilter filter) {
        var place = new Place(caller.regions(filter.region()));
        var sight = caller.sight();
        var reader = readers.caller();
        return SheetStream.of(
                "leads",
                format,
                Uni.createFrom().item(() -> headings(reader.language())),
                () -> next(place, sight, filter, reader));
    }

    private static List<String> headings(Locale reader) {
        return ExportedLead.COLUMNS.stream()
                .map(column -> Headings.of(reader, column))
                .toList();
    }

    /** Region by region, each from its newest lead on. */
    private Uni<List<List<String>>> next(Place place, Sight sight, LeadFilter filter, Reader reader) {
        if (place.isEnd()) {
            return Uni.createFrom().item(List.of());
        }
        return OwnContext.of(
                        vertx,
                        () -> transactions.reading(
                                Regions.only(place.region()),
                                () -> leads.page(place.region(), sight, reader, filter, place.after(), PART)))
                .chain(found -> {
                    place.passed(found);
                    return found.isEmpty() ? next(place, sight, filter, reader) : rows(found, reader);
                });
    }

    private Uni<List<List<String>>> rows(List<Lead> found, Reader reader) {
        return Uni.createFrom()
                .item(found.stream()
                        .map(lead -> ExportedLead.cells(lead.view(reader)))
                        .toList());
    }

    /** How far the export is. */
    private static final class Place {

        private final List<String> regions;
        private int at;
        private Cursor after = Cursor.NEWEST;

        Place(List<String> regions) {
            this.regions = regions;
        }

        boolean isEnd() {
            return at == regions.size();
        }

        String region() {
            return regions.get(at);
        }

        Cursor after() {
            return after;
        }

        void passed(List<Lead> found) {
            if (found.size() < PART) {
                at++;
                after = Cursor.NEWEST;
            } else {
                after = found.get(PART - 1).place();
            }
        }
    }
}
