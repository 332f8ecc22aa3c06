package io.kaituo.notification.feed;

import io.kaituo.platform.web.Refused;
import java.util.UUID;

/**
 * What of a region's feed can be read.
 *
 * @param lastPosition   0 before the first event
 * @param oldestPosition of the oldest event still kept; one past the last when none is
 * @param oldestId       null when none is kept
 */
public record FeedHead(String region, long lastPosition, long oldestPosition, UUID oldestId) {

    /** Before everything that is kept. */
    public FeedCursor beginning() {
        return new FeedCursor(region, oldestPosition - 1);
    }

    /** After everything that is there. */
    public FeedCursor end() {
        return new FeedCursor(region, lastPosition);
    }

    /**
     * That everything after a place can be read.
     *
     * @throws FeedExpired where something was dropped already
     * @throws Refused     400 for a place that the feed has not reached
     */
    void require(FeedCursor place) {
        if (expired(place.position())) {
            throw new FeedExpired(this);
        }
        if (place.position() > lastPosition) {
            throw Refused.malformed("cursor", place);
        }
    }

    /** Whether something after that place was dropped already. */
    public boolean expired(long position) {
        return position < oldestPosition - 1;
    }
}
