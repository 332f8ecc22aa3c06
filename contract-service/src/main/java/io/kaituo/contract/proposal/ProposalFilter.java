package io.kaituo.contract.proposal;

import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which proposals of a list; what is left out does not narrow it. */
public class ProposalFilter {

    @QueryParam("region")
    String region;

    @QueryParam("status")
    ProposalStatus status;

    @QueryParam("owner")
    @Parameter(description = "Id of the owner")
    String owner;

    @QueryParam("dealId")
    UUID dealId;

    ListQuery narrow(ListQuery query) {
        return query.where("status", status).where("deal.ownerId", owner).where("deal.dealId", dealId);
    }
}
