package io.kaituo.notification.subscription;

import java.util.UUID;

/**
 * Fired in the transaction that changes a subscription, for what serves it.
 *
 * @param active   whether it is to be served
 * @param refilter whether it is about other events from here on
 */
public record ServingChanges(UUID id, String region, boolean active, boolean refilter) {}
