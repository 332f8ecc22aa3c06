package io.kaituo.notification.inbox;

/**
 * A moment of a live inbox.
 *
 * @param position where to go on after it
 * @param item     null for the greeting at the beginning
 */
record Change(long position, InboxItem item) {}
