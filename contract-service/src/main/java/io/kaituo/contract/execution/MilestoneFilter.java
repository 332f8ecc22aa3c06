package io.kaituo.contract.execution;

import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which milestones of a list; what is left out does not narrow it. */
public class MilestoneFilter {

    @QueryParam("region")
    String region;

    @QueryParam("status")
    MilestoneStatus status;

    @QueryParam("department")
    Department department;

    @QueryParam("owner")
    @Parameter(description = "Id of the contract's owner")
    String owner;

    @QueryParam("responsible")
    @Parameter(description = "Id of the person who is to perform it")
    String responsible;

    @QueryParam("dealId")
    UUID dealId;

    @QueryParam("troubled")
    @Parameter(description = "true: only those that something is in the way of")
    boolean troubled;

    ListQuery narrow(ListQuery query) {
        var narrowed = query.where("status", status)
                .where("department", department)
                .where("customer.ownerId", owner)
                .where("responsibleId", responsible)
                .where("customer.dealId", dealId);
        return troubled
                ? narrowed.and("trouble.description is not null and trouble.settledAt is null", Map.of())
                : narrowed;
    }
}
