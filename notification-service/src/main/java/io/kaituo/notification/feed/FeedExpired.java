package io.kaituo.notification.feed;

/** 410: what follows the caller's place is no longer kept; they must know from where on they can read. */
public class FeedExpired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FeedHead head;

    FeedExpired(FeedHead head) {
        super("The feed of " + head.region() + " begins at " + head.oldestPosition());
        this.head = head;
    }

    public FeedHead head() {
        return head;
    }
}
