package io.kaituo.notification.webhook;

/** Where a replay stands. */
enum ReplayStatus {
    RUNNING,
    STOPPED,
    DONE
}
