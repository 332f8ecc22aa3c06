package io.kaituo.e2e.feed;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.kaituo.e2e.world.Person;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Follows the feed by server-sent events and loses the connection again and again, its own way or with the process it is
 * connected to; all it keeps is the id of the last event.
 */
final class Follower {

    private static final int MOST_SECONDS_AWAY = 180;

    private final String path;
    private final Supplier<Person> integrator;
    private final Heard heard;
    private final int events;
    private final int reconnections;
    private String place;
    private String data;
    private String id;
    private volatile int connections;

    /** @param integrator whoever answers next: with two replicas, one after the other */
    Follower(String path, String cursor, Supplier<Person> integrator, Heard heard, int events, int reconnections) {
        this.path = path;
        this.place = cursor;
        this.integrator = integrator;
        this.heard = heard;
        this.events = events;
        this.reconnections = reconnections;
    }

    /** Until it has everything. */
    void follow() {
        while (heard.distinct() < events) {
            try (Stream<String> lines = connected()) {
                connections++;
                read(lines.iterator());
            } catch (UncheckedIOException lost) {
                data = null;
            }
        }
    }

    private Stream<String> connected() {
        var found = new AtomicReference<Stream<String>>();
        await("a replica that answers")
                .pollInterval(100, MILLISECONDS)
                .atMost(MOST_SECONDS_AWAY, SECONDS)
                .ignoreExceptions()
                .until(() -> {
                    found.set(integrator.get().lines(path, place));
                    return true;
                });
        return found.get();
    }

    /** Hangs up early enough to have to come back as often as it was asked to. */
    private void read(Iterator<String> lines) {
        int most = heard.distinct() + Math.max(1, events / (reconnections + 1));
        while (lines.hasNext() && heard.distinct() < Math.min(events, most)) {
            line(lines.next());
        }
    }

    /** An event counts once the empty line after it is there: half of one is none. */
    private void line(String line) {
        if (line.startsWith("id:")) {
            id = line.substring("id:".length()).strip();
        } else if (line.startsWith("data:")) {
            data = line.substring("data:".length()).strip();
        } else if (line.isEmpty()) {
            if (data != null) {
                heard.hear(data);
            }
            place = id == null ? place : id;
            data = null;
        }
    }

    Heard heard() {
        return heard;
    }

    int reconnected() {
        return connections - 1;
    }

    List<String> violations() {
        return heard.repeated() == 0
                ? heard.violations()
                : List.of(heard.repeated() + " events came again after a reconnection");
    }
}
