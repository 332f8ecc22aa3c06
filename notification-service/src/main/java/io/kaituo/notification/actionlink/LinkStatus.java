package io.kaituo.notification.actionlink;

/** Whether a link may still be redeemed. */
enum LinkStatus {
    LIVE,
    /** Redeemed before. */
    USED,
    EXPIRED,
    /** Somebody decided, or something else is to be decided now. */
    SETTLED
}
