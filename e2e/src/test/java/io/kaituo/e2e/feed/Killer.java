package io.kaituo.e2e.feed;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.awaitility.Awaitility.await;

import io.kaituo.e2e.world.Person;
import io.kaituo.e2e.world.Replica;
import io.kaituo.e2e.world.World;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

/** Kills whoever serves the feed at even distances of the progress made: the one that is supervised and its replica in turn. */
final class Killer implements AutoCloseable {

    private static final String SERVICE = "notification-service";
    private static final Duration RETURN = Duration.ofMinutes(4);

    private final World world;
    private final int kills;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Replica replica;

    Killer(World world, Campaign campaign) throws IOException {
        this.world = world;
        this.kills = campaign.kills();
        this.replica = campaign.needsSecondReplica() ? Replica.of(SERVICE, world) : null;
    }

    void kill(DoubleSupplier progress, Duration patience) throws IOException {
        for (int nth = 1; nth <= kills; nth++) {
            double next = (double) nth / (kills + 1);
            await().pollInterval(20, MILLISECONDS).atMost(patience).until(() -> progress.getAsDouble() >= next);
            System.out.printf("%s kill -9 no. %d at %.0f %%%n", Instant.now(), nth, 100 * next);
            if (replica != null && nth % 2 == 0) {
                replica.kill();
                replica = Replica.of(SERVICE, world);
            } else {
                killSupervised();
            }
        }
    }

    private void killSupervised() {
        var stack = world.stack();
        var killed = stack.seen(SERVICE).process();
        stack.kill(SERVICE);
        await("until " + SERVICE + " is back")
                .pollInterval(250, MILLISECONDS)
                .atMost(RETURN)
                .ignoreExceptions()
                .until(() -> !stack.seen(SERVICE).process().equals(killed) && stack.ready(SERVICE));
    }

    /** The same person, answered by one replica and then by the other. */
    Person spread(Person person) {
        var second = replica;
        return second == null || asked.getAndIncrement() % 2 == 0 ? person : person.through(second.address());
    }

    @Override
    public void close() {
        if (replica != null) {
            replica.close();
        }
    }
}
