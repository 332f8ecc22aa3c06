package io.kaituo.contract.quote;

import io.kaituo.contract.CalendarDay;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which quotes of a list; what is left out does not narrow it. */
public class QuoteFilter {

    @QueryParam("region")
    String region;

    @QueryParam("status")
    QuoteStatus status;

    @QueryParam("owner")
    @Parameter(description = "Id of the owner")
    String owner;

    @QueryParam("dealId")
    UUID dealId;

    @QueryParam("accountId")
    UUID accountId;

    @QueryParam("series")
    @Parameter(description = "Quotes that were submitted with goods of this series")
    String series;

    @CalendarDay
    @QueryParam("submittedFrom")
    @Parameter(description = "Quotes that were last submitted then or later")
    Instant submittedFrom;

    @CalendarDay
    @QueryParam("submittedTo")
    @Parameter(description = "Quotes that were last submitted before")
    Instant submittedTo;

    ListQuery narrow(ListQuery query) {
        var narrowed = query.where("status", status)
                .where("deal.ownerId", owner)
                .where("deal.dealId", dealId)
                .where("deal.accountId", accountId);
        return series == null && submittedFrom == null && submittedTo == null ? narrowed : submitted(narrowed);
    }

    private ListQuery submitted(ListQuery query) {
        var from = submittedFrom == null ? Cursor.OLDEST.at() : submittedFrom;
        var to = submittedTo == null ? Cursor.NEWEST.at() : submittedTo;
        Map<String, Object> more = new HashMap<>(Map.of("submittedFrom", from, "submittedTo", to));
        if (series != null) {
            more.put("series", series);
        }
        return query.and(
                "id in (select o.subjectId from OfferedSeries o where o.offerRegion = :region"
                        + (series == null ? "" : " and o.seriesName = :series")
                        + " and o.offeredAt >= :submittedFrom and o.offeredAt < :submittedTo)",
                more);
    }
}
