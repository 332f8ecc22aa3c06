package io.kaituo.notification.channel;

import java.time.Duration;

/** How many messages a robot takes in any such time. */
public record Limit(int most, Duration within) {}
