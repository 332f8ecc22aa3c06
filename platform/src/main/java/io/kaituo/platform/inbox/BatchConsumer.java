package io.kaituo.platform.inbox;

import io.kaituo.events.IntegrationEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * A consumer that reads and writes for many events with one statement: it gets those that came together, together. What it
 * publishes follows from no single one of them: it carries neither cause nor trace.
 */
public interface BatchConsumer<E extends IntegrationEvent> extends EventConsumer<E> {

    /** The effect of these events of one region, in their order; otherwise as {@link #apply}. */
    Uni<?> applyAll(List<E> events);

    @Override
    default Uni<?> apply(E event) {
        return applyAll(List.of(event));
    }
}
