package io.kaituo.notification.inbox;

import java.util.UUID;

/**
 * What became of one item among many.
 *
 * @param status null where it is not the caller's
 * @param code   why it was not done, as problems name it; null where it was
 */
record HandledItem(UUID id, InboxStatus status, String code) {}
