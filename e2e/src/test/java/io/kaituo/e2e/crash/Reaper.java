package io.kaituo.e2e.crash;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.kaituo.local.Stack;
import io.kaituo.local.process.ProcessIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntSupplier;

/** Kills every service, the broker and the database once each while the others work, and waits until supervision has brought it back. */
final class Reaper {

    private final Stack stack;
    private final List<String> victims;
    private Duration away = Duration.ZERO;

    Reaper(Stack stack, long seed) {
        this.stack = stack;
        this.victims = new ArrayList<>(stack.names());
        victims.removeAll(List.of("keycloak", "mail"));
        Collections.shuffle(victims, new Random(seed));
    }

    List<String> victims() {
        return List.copyOf(victims);
    }

    /** The longest that one of them was missed. */
    Duration away() {
        return away;
    }

    /** Kills at even distances of the progress made. */
    void reap(IntSupplier finished, int commands) {
        for (int i = 0; i < victims.size(); i++) {
            int at = commands * (i + 1) / (victims.size() + 1);
            await().pollInterval(20, MILLISECONDS).atMost(120, SECONDS).until(() -> finished.getAsInt() >= at);
            killAndAwait(victims.get(i), at);
        }
    }

    private void killAndAwait(String victim, int at) {
        var began = Instant.now();
        Optional<ProcessIdentity> killed = stack.seen(victim).process();
        System.out.println("kill -9 " + victim + " after " + at + " commands");
        stack.kill(victim);
        await("until " + victim + " is back")
                .pollInterval(250, MILLISECONDS)
                .atMost(120, SECONDS)
                .ignoreExceptions()
                .until(() -> !stack.seen(victim).process().equals(killed) && stack.ready(victim));
        var missed = Duration.between(began, Instant.now());
        away = missed.compareTo(away) > 0 ? missed : away;
    }
}
