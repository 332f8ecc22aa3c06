package io.kaituo.notification.webhook;

/** How an attempt ended. */
enum AttemptStatus {
    DELIVERED,
    /** It is tried again. */
    FAILED,
    /** It was the last. */
    GIVEN_UP
}
