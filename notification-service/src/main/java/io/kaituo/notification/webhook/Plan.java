package io.kaituo.notification.webhook;

import java.util.List;

/**
 * What there is to do in a turn.
 *
 * @param horizon where the course is when all of it is done or waits in a lane
 * @param expired whether the log no longer has what comes next
 */
record Plan(long horizon, List<DealQueue> queues, boolean expired) {}
