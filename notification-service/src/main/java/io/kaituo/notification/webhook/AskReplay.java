package io.kaituo.notification.webhook;

import io.kaituo.platform.web.Refused;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Asks for events once more: those recorded since a moment, some by their ids, or all that were given up. One of the three.
 *
 * @param to ends what {@code from} begins; null for everything until now
 */
record AskReplay(Instant from, Instant to, @Size(min = 1, max = 1000) List<@NotNull UUID> ids, Boolean failed) {

    /** @throws Refused 422 for none of the three, or several */
    void requireOneOfThree() {
        long named = Stream.of(from != null, ids != null, Boolean.TRUE.equals(failed))
                .filter(Boolean::booleanValue)
                .count();
        if (named != 1 || to != null && from == null) {
            throw Refused.unprocessable("replay.one-of");
        }
    }
}
