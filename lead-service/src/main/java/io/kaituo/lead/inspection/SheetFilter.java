package io.kaituo.lead.inspection;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of the sheet; what is left out does not narrow it. */
public class SheetFilter {

    @QueryParam("region")
    String region;

    @QueryParam("week")
    @Parameter(description = "Such as 2026-W47; this week without it")
    String week;

    @QueryParam("rep")
    @Parameter(description = "Id of whoever put the records on the list")
    String rep;

    @QueryParam("status")
    InspectionStatus status;

    Week week(Instant now, ZoneId zone) {
        return week == null || week.isBlank() ? Week.of(now, zone) : Week.parse(week);
    }
}
