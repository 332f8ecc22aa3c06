package io.kaituo.notification.feed;

import java.util.UUID;

/**
 * A deal for whoever begins in the middle.
 *
 * @param lastSequence the state holds everything up to this number; skip events of the deal up to it
 * @param state        what the deal's events add up to
 */
record DealSnapshot(UUID dealId, long lastSequence, DealState state) {}
