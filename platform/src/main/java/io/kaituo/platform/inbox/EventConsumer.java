package io.kaituo.platform.inbox;

import io.kaituo.events.IntegrationEvent;
import io.smallrye.mutiny.Uni;

/**
 * A door for another service's events: its {@code @Incoming} method hands each batch to {@link Inbox#each}, which calls
 * {@link #apply} once per event; a redrive calls it again for events that were parked.
 *
 * @param <E> the family of events it wants; others on the topic are skipped
 */
public interface EventConsumer<E extends IntegrationEvent> {

    /** Stable name, unique in the service: part of the record of what was applied. */
    String name();

    /** The sealed interface, or record, that every event handed to {@link #apply} is one of. */
    Class<E> family();

    /** Whether events of this type mean anything to it; what does not costs no transaction. */
    default boolean wants(Class<? extends IntegrationEvent> type) {
        return family().isAssignableFrom(type);
    }

    /**
     * The effect; runs in a transaction of the event's region. A failure that does not pass parks the event; what must
     * wait for news from elsewhere fails with {@code Refused.notYet} and is tried until the news is there.
     */
    Uni<?> apply(E event);

    /**
     * How many transactions apply what came together, side by side, each with the events of its own keys. One unless the
     * effects of different keys hardly ever meet in a row.
     */
    default int lanes() {
        return 1;
    }

    /** For events that mean nothing to this consumer. */
    static Uni<?> nothing() {
        return Uni.createFrom().voidItem();
    }
}
