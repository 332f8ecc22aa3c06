package io.kaituo.contract.approval;

import io.kaituo.contract.CalendarDay;
import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which approvals of a list; what is left out does not narrow it. */
public class ApprovalFilter {

    @QueryParam("mine")
    @Parameter(description = "Only what the caller may decide; otherwise what their people asked for")
    boolean mine;

    @QueryParam("region")
    String region;

    @QueryParam("status")
    ApprovalStatus status;

    @CalendarDay
    @QueryParam("requestedFrom")
    @Parameter(description = "Asked for then or later; not together with `mine`")
    Instant requestedFrom;

    @CalendarDay
    @QueryParam("requestedTo")
    @Parameter(description = "Asked for before then; not together with `mine`")
    Instant requestedTo;

    ListQuery narrow(ListQuery query) {
        query.where("status", status);
        if (requestedFrom != null) {
            query.and("question.requestedAt >= :from", Map.of("from", requestedFrom));
        }
        if (requestedTo != null) {
            query.and("question.requestedAt < :to", Map.of("to", requestedTo));
        }
        return query;
    }
}
