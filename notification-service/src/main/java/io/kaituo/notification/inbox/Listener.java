package io.kaituo.notification.inbox;

import io.kaituo.platform.transaction.Regions;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;

/** Somebody who follows their inbox, and how far they have come; only {@link InboxTail}'s one look at a time moves it. */
class Listener {

    private static final long NOT_GREETED = -1;

    private final String recipientId;
    private final Regions regions;
    private final Long after;
    private final MultiEmitter<? super Change> emitter;
    private long seen = NOT_GREETED;

    Listener(String recipientId, Regions regions, Long after, MultiEmitter<? super Change> emitter) {
        this.recipientId = recipientId;
        this.regions = regions;
        this.after = after;
        this.emitter = emitter;
    }

    String recipientId() {
        return recipientId;
    }

    long seen() {
        return seen;
    }

    /** A position we never gave out begins now, like none. */
    void greet(long last) {
        if (seen == NOT_GREETED) {
            seen = after == null || after > last || after < 0 ? last : after;
            emitter.emit(new Change(seen, null));
        }
    }

    boolean isBehind(long last) {
        return seen < last;
    }

    void deliver(List<InboxItem> changed, long until) {
        changed.stream()
                .filter(item -> item.position() > seen
                        && item.recipientId().equals(recipientId)
                        && regions.contain(item.region()))
                .forEach(item -> emitter.emit(new Change(item.position(), item)));
        seen = Math.max(seen, until);
    }

    void end() {
        emitter.complete();
    }
}
