package io.kaituo.notification.webhook;

import java.util.List;

/**
 * What one deal has to say in this turn, in order.
 *
 * @param complete whether nothing of the deal is left behind it up to the turn's end
 */
record DealQueue(Lane lane, List<Message> messages, boolean complete) {}
