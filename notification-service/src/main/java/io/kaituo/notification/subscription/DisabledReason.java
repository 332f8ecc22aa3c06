package io.kaituo.notification.subscription;

/** Why the service stopped serving a subscription of its own accord. */
public enum DisabledReason {
    /** The address answered 410. */
    GONE,
    /** Five days long nothing of any deal was taken. */
    NO_SUCCESS,
    /** It rested so long that the feed no longer has what comes next. */
    EXPIRED
}
