package io.kaituo.notification.feed;

import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.web.Refused;

/**
 * A place in a region's feed: everything up to it was seen. Written {@code <region>:<position>}, the same on every
 * channel, so that one may go on where another stopped.
 */
public record FeedCursor(String region, long position) {

    /** @throws Refused 400 for what {@link #toString} did not make */
    public static FeedCursor parse(String written) {
        int colon = written.indexOf(':');
        try {
            var cursor = new FeedCursor(
                    written.substring(0, Math.max(colon, 0)), Long.parseLong(written, colon + 1, written.length(), 10));
            if (Regions.isName(cursor.region) && cursor.position >= 0) {
                return cursor;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException unreadable) {
            // refused below, like a cursor of the wrong shape
        }
        throw Refused.malformed("cursor", written);
    }

    @Override
    public String toString() {
        return region + ":" + position;
    }
}
