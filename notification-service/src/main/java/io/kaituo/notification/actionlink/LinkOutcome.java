package io.kaituo.notification.actionlink;

import java.util.Locale;

/** What a link in a message proposes to decide; whoever opens it may still decide otherwise. */
public enum LinkOutcome {
    APPROVE,
    RETURN;

    /** As contract-service calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
