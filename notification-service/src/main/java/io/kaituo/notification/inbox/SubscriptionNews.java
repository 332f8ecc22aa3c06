package io.kaituo.notification.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes it off people's lists that a subscription is disabled, once it goes on or is gone; part of the caller's transaction. */
@ApplicationScoped
public class SubscriptionNews {

    private final Notices notices;

    SubscriptionNews(Notices notices) {
        this.notices = notices;
    }

    public Uni<Void> settled(String region, UUID subscription) {
        return notices.close(region, List.of(subscription), Notice.SUBSCRIPTION_DISABLED);
    }
}
