package io.kaituo.notification.subscription;

import java.time.Instant;
import java.util.UUID;

/** Fired in the transaction that opens a subscription, for what is to serve it. */
public record ServingBegins(UUID id, String region, long startPosition, Instant at) {}
