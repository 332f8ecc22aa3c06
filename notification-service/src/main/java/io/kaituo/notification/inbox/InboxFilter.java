package io.kaituo.notification.inbox;

import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;

/** Which items of the inbox; what is left out does not narrow it. */
public class InboxFilter {

    @QueryParam("region")
    String region;

    @QueryParam("status")
    InboxStatus status;

    @QueryParam("kind")
    InboxKind kind;

    ListQuery narrow(ListQuery query) {
        return query.where("status", status).where("kind", kind);
    }
}
