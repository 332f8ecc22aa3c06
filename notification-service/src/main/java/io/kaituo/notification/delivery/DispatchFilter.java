package io.kaituo.notification.delivery;

import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;

/** Which messages of the ledger; what is left out does not narrow it. */
public class DispatchFilter {

    @QueryParam("region")
    String region;

    @QueryParam("recipient")
    String recipient;

    @QueryParam("kind")
    String kind;

    @QueryParam("status")
    DispatchStatus status;

    ListQuery narrow(ListQuery query) {
        return query.where("kind", kind).where("status", status);
    }
}
