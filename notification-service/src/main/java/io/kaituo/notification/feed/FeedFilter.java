package io.kaituo.notification.feed;

import java.util.Set;
import java.util.UUID;

/**
 * What of a feed somebody wants.
 *
 * @param types   names of public types; empty for all
 * @param dealIds empty for all
 */
public record FeedFilter(Set<String> types, Set<UUID> dealIds) {

    public static final FeedFilter ALL = new FeedFilter(Set.of(), Set.of());

    public FeedFilter {
        types = Set.copyOf(types);
        dealIds = Set.copyOf(dealIds);
    }

    public boolean wants(FeedEvent event) {
        return (types.isEmpty() || types.contains(event.type()))
                && (dealIds.isEmpty() || dealIds.contains(event.dealId()));
    }
}
