package io.kaituo.contract.contracts;

import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which contracts of a list; what is left out does not narrow it. */
public class ContractFilter {

    @QueryParam("region")
    String region;

    @QueryParam("status")
    ContractStatus status;

    @QueryParam("owner")
    @Parameter(description = "Id of the owner")
    String owner;

    @QueryParam("dealId")
    UUID dealId;

    @QueryParam("accountId")
    UUID accountId;

    ListQuery narrow(ListQuery query) {
        return query.where("status", status)
                .where("deal.ownerId", owner)
                .where("deal.dealId", dealId)
                .where("deal.accountId", accountId);
    }
}
