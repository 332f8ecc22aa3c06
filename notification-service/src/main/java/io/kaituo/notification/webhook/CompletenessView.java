package io.kaituo.notification.webhook;

import java.util.List;
import java.util.UUID;

/**
 * What of a region's feed a subscription was given.
 *
 * @param lastPosition    the last event of the region
 * @param reached         up to there everything was delivered, was given up, or waits in a deal that is behind
 * @param dealsBehind     deals with an event that is still being tried
 * @param givenUp         events that were tried in vain to the end
 * @param complete        whether everything that is there was delivered
 * @param deal            of the one deal that was asked for; null when none was
 */
record CompletenessView(
        UUID subscriptionId,
        String region,
        long lastPosition,
        long reached,
        long dealsBehind,
        long givenUp,
        boolean complete,
        OfDeal deal) {

    /**
     * The same of one deal, in its sequence, counting only what the subscription is told.
     *
     * @param first            the first number since the subscription began or changed what it is about; null for none yet
     * @param last             the last number that is there
     * @param deliveredThrough every number from the first to this one was delivered; null for none
     * @param complete         whether that is all of them
     */
    record OfDeal(UUID dealId, Long first, Long last, Long deliveredThrough, boolean complete, List<Missing> missing) {}

    /** Numbers, the ends included, that were not delivered. */
    record Missing(long from, long to, Why why) {}

    /** Why something is missing. */
    enum Why {
        /** Tried in vain to the end; a replay of what failed tries again. */
        GIVEN_UP,
        /** On its way, or waiting for its next attempt. */
        WAITING
    }
}
