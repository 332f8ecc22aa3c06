package io.kaituo.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Dead-letter topics that took nothing: they are left alone for a minute, so that no round of events waits for them. */
final class DeadLetterRest {

    private static final Logger LOG = Logger.getLogger(DeadLetterRest.class);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final String DEAD_LETTERS = ".dlq";

    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final Clock clock;

    DeadLetterRest(Clock clock) {
        this.clock = clock;
    }

    /** False for a topic that events are waited for on, which does not rest. */
    boolean rest(String topic, Throwable failure) {
        if (!topic.endsWith(DEAD_LETTERS)) {
            return false;
        }
        until.put(topic, clock.instant().plus(REST));
        LOG.warnf("Dead letters for %s wait for a minute: %s", topic, failure);
        return true;
    }

    /** Those that rest now. */
    String[] topics() {
        var now = clock.instant();
        until.values().removeIf(end -> !end.isAfter(now));
        return until.keySet().toArray(String[]::new);
    }
}
