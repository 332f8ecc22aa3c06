package io.kaituo.notification.feed;

import java.util.List;
import java.util.UUID;

/**
 * A part of the snapshot.
 *
 * @param items  in the order of their ids
 * @param next   {@code after} of the next part; null at the end
 * @param cursor where to follow the feed from once all parts are read; every part names the same
 */
record DealSnapshotPage(List<DealSnapshot> items, String next, String cursor) {

    /** Where the next part begins: the snapshot's cursor goes along, so that it stays that of the first part. */
    record Place(FeedCursor cursor, UUID dealId) {

        @Override
        public String toString() {
            return cursor + "/" + dealId;
        }
    }
}
