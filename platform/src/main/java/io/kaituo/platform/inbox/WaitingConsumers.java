package io.kaituo.platform.inbox;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Whose events cannot be applied for now. Readiness stays up, since the API serves on, but says {@code degraded}, who waits,
 * since when and for what (decision 9).
 */
@Readiness
@ApplicationScoped
class WaitingConsumers implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(WaitingConsumers.class);
    private static final int TRIES_IN_SILENCE = 4;
    private static final int TRIES_OF_A_MINUTE = 12;

    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    WaitingConsumers(Clock clock) {
        this.clock = clock;
    }

    /** One piece of work of a consumer, which may have to wait; each of its lanes may have one. */
    Wait of(String consumer) {
        return new Wait(consumer);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var health = HealthCheckResponse.named("Events are applied")
                .up()
                .withData("state", waits.isEmpty() ? "healthy" : "degraded");
        waits.stream()
                .sorted(Comparator.comparing(Wait::since).reversed())
                .forEach(wait -> health.withData(wait.consumer, "since " + wait.since + ": " + wait.why));
        return Uni.createFrom().item(health.build());
    }

    /** Its tries follow one another, whichever thread they are on; whoever looks at health reads beside them. */
    final class Wait {

        private final String consumer;
        private volatile Instant since;
        private volatile Throwable why;
        private volatile int tries;

        private Wait(String consumer) {
            this.consumer = consumer;
        }

        private Instant since() {
            return since;
        }

        /**
         * Another try has failed. Whoever waits for long must not wait in silence, nor fill the log: it is told after a
         * second, then every minute.
         */
        void failed(Throwable failure) {
            int failures = tries + 1;
            tries = failures;
            why = failure;
            if (failures == 1) {
                since = clock.instant();
            }
            if (failures == TRIES_IN_SILENCE) {
                waits.add(this);
            }
            if (failures % TRIES_OF_A_MINUTE == TRIES_IN_SILENCE) {
                LOG.warnf("Events for %s wait to be applied until this passes: %s", consumer, failure);
            }
        }

        void ended() {
            waits.remove(this);
        }
    }
}
