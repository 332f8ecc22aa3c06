package io.kaituo.notification.feed;

import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts the streams that each client holds open at this replica, so that nobody's forgotten ones take the others' connections. */
@ApplicationScoped
class OpenStreams {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    private final int most;

    OpenStreams(@ConfigProperty(name = "kaituo.integrators.streams") int most) {
        this.most = most;
    }

    /**
     * The same stream, counted as long as it lasts.
     *
     * @throws Refused 429 for a client that has as many as it may
     */
    <T> Multi<T> of(String client, Multi<T> stream) {
        if (open.getOrDefault(client, 0) >= most) {
            throw Refused.tooMany(SOON, "integrator.streams", most);
        }
        return stream.onSubscription()
                .invoke(() -> open.merge(client, 1, Integer::sum))
                .onTermination()
                .invoke(() -> open.computeIfPresent(client, (name, many) -> many > 1 ? many - 1 : null));
    }
}
