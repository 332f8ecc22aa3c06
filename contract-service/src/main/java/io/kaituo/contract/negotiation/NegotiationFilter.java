package io.kaituo.contract.negotiation;

import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which negotiations of a list; what is left out does not narrow it. */
public class NegotiationFilter {

    @QueryParam("region")
    String region;

    @QueryParam("status")
    NegotiationStatus status;

    @QueryParam("dealId")
    UUID dealId;

    ListQuery narrow(ListQuery query) {
        return query.where("status", status).where("deal.dealId", dealId);
    }
}
