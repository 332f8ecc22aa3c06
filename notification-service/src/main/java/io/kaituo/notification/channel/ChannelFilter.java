package io.kaituo.notification.channel;

import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;

/** Which channels; what is left out does not narrow it. */
public class ChannelFilter {

    @QueryParam("region")
    String region;

    @QueryParam("kind")
    ChannelKind kind;

    @QueryParam("status")
    ChannelStatus status;

    ListQuery narrow(ListQuery query) {
        return query.where("kind", kind).where("status", status);
    }
}
