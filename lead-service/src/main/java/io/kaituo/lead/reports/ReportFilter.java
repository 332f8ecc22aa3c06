package io.kaituo.lead.reports;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a report is about; what is left out does not narrow it. */
public class ReportFilter {

    @QueryParam("region")
    String region;

    @QueryParam("rep")
    @Parameter(description = "Id of one person; everybody the caller leads without it")
    String rep;

    @QueryParam("from")
    @Parameter(description = "First day; the Monday of this week without it")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day; today without it. 92 days at most")
    LocalDate to;
}
