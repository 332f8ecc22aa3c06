package io.kaituo.lead.ownership;

import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which leads of a list; what is left out does not narrow it. */
public class LeadFilter {

    @QueryParam("region")
    String region;

    @QueryParam("status")
    LeadStatus status;

    @QueryParam("owner")
    @Parameter(description = "Id of the owner")
    String owner;

    @QueryParam("source")
    String source;

    @QueryParam("overdue")
    @Parameter(description = "Only leads whose first contact is overdue, or only others")
    Boolean overdue;

    ListQuery narrow(ListQuery query) {
        return query.where("status", status)
                .where("ownerId", owner)
                .where("company.source", source)
                .where("overdue", overdue);
    }
}
