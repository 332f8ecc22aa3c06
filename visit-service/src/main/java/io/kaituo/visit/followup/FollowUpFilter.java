package io.kaituo.visit.followup;

import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which follow-ups of a list; what is left out does not narrow it. */
public class FollowUpFilter {

    @QueryParam("region")
    String region;

    @QueryParam("dealId")
    UUID dealId;

    @QueryParam("contractId")
    UUID contractId;

    @QueryParam("accountId")
    UUID accountId;

    @QueryParam("owner")
    @Parameter(description = "Id of the owner")
    String owner;

    @QueryParam("status")
    FollowUpStatus status;

    @QueryParam("open")
    @Parameter(description = "true: only what is still to be done, planned or due")
    boolean open;

    @QueryParam("from")
    @Parameter(description = "Not due on a day before")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Not due on a day after")
    LocalDate to;

    ListQuery narrow(ListQuery query) {
        var narrowed = query.where("deal.dealId", dealId)
                .where("contractId", contractId)
                .where("deal.accountId", accountId)
                .where("deal.ownerId", owner)
                .where("status", status);
        if (open) {
            narrowed.and("status in (PLANNED, DUE)", Map.of());
        }
        // The lists are sorted by the moment, so the indexes find the days by it: no zone is further than a day from
        // UTC.
        if (from != null) {
            narrowed.and(
                    "dueOn >= :from and dueAt >= :fromMoment",
                    Map.of("from", from, "fromMoment", startOf(from.minusDays(1))));
        }
        if (to != null) {
            narrowed.and("dueOn <= :to and dueAt < :toMoment", Map.of("to", to, "toMoment", startOf(to.plusDays(2))));
        }
        return narrowed;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
