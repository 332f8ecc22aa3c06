package io.kaituo.notification.quota;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.web.Refused;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * How often one integrator may ask, so that none of them takes the service from the others or from people. Counted at each
 * replica; who asks evenly never notices, who asks too often is told when to come again.
 */
@ApplicationScoped
class Quotas {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final SecurityIdentity identity;
    private final Caller caller;
    private final long perMinute;

    Quotas(
            SecurityIdentity identity,
            Caller caller,
            @ConfigProperty(name = "kaituo.integrators.requests-per-minute") long perMinute) {
        this.identity = identity;
        this.caller = caller;
        this.perMinute = perMinute;
    }

    @ServerRequestFilter
    public void count() {
        if (!identity.isAnonymous() && caller.is("integrator")) {
            var left = buckets.computeIfAbsent(caller.id(), client -> bucket()).tryConsumeAndReturnRemaining(1);
            if (!left.isConsumed()) {
                var wait = Duration.ofNanos(left.getNanosToWaitForRefill()).plusSeconds(1);
                throw Refused.tooMany(wait, "integrator.quota", perMinute, wait.toSeconds());
            }
        }
    }

    /** A minute's worth at once, then evenly. */
    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, MINUTE)
                        .build())
                .build();
    }
}
