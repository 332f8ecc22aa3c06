package io.kaituo.notification.subscription;

import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;

/** Which subscriptions; what is left out does not narrow it. */
public class SubscriptionFilter {

    @QueryParam("region")
    String region;

    @QueryParam("status")
    SubscriptionStatus status;

    ListQuery narrow(ListQuery query) {
        return query.where("status", status);
    }
}
