package io.kaituo.visit.followup;

import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;
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

    ListQuery narrow(ListQuery query) {
        return query.where("deal.dealId", dealId)
                .where("contractId", contractId)
                .where("deal.accountId", accountId)
                .where("deal.ownerId", owner)
                .where("status", status);
    }
}
