package io.kaituo.contract.quote;

import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which quotes of a list; what is left out does not narrow it. */
public class QuoteFilter {

    @QueryParam("region")
    String region;

    @QueryParam("status")
    QuoteStatus status;

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
