package io.kaituo.platform.inbox;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
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

    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Clock clock;

    WaitingConsumers(Clock clock) {
        this.clock = clock;
    }

    /**
     * Another try has failed. Whoever waits for long must not wait in silence, nor fill the log: it is told after a second,
     * then every minute.
     *
     * @param tries how many so far, counted from 1
     */
    void waits(String consumer, int tries, Throwable failure) {
        if (tries >= TRIES_IN_SILENCE) {
            waiting.merge(consumer, new Waiting(clock.instant(), failure), Waiting::goingOn);
        }
        if (tries % TRIES_OF_A_MINUTE == TRIES_IN_SILENCE) {
            LOG.warnf("Events for %s wait to be applied until this passes: %s", consumer, failure);
        }
    }

    void goesOn(String consumer) {
        waiting.remove(consumer);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var health = HealthCheckResponse.named("Events are applied")
                .up()
                .withData("state", waiting.isEmpty() ? "healthy" : "degraded");
        waiting.forEach((consumer, wait) -> health.withData(consumer, wait.toString()));
        return Uni.createFrom().item(health.build());
    }

    private record Waiting(Instant since, Throwable why) {

        /** Since the first failure, for the last one's reason. */
        Waiting goingOn(Waiting later) {
            return new Waiting(since, later.why);
        }

        @Override
        public String toString() {
            return "since " + since + ": " + why;
        }
    }
}
