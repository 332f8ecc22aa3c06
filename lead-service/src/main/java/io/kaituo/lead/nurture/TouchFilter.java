package io.kaituo.lead.nurture;

import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which touches of a list: those that are due unless another status is asked for; what else is left out does not narrow it. */
public class TouchFilter {

    @QueryParam("region")
    String region;

    @QueryParam("owner")
    @Parameter(description = "Id of the owner")
    String owner;

    @QueryParam("status")
    @DefaultValue("DUE")
    TouchStatus status;

    @QueryParam("purpose")
    Purpose purpose;

    ListQuery narrow(ListQuery query) {
        return query.where("ownerId", owner).where("status", status).where("purpose", purpose);
    }
}
