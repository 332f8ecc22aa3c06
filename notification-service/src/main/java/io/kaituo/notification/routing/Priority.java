package io.kaituo.notification.routing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a message matters, as whoever wrote it says. */
public enum Priority {
    @JsonProperty("high")
    HIGH,
    @JsonProperty("normal")
    NORMAL,
    @JsonProperty("low")
    LOW
}
