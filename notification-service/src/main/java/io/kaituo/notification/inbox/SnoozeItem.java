package io.kaituo.notification.inbox;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Shows the item again then. */
record SnoozeItem(@NotNull Instant until) {}
