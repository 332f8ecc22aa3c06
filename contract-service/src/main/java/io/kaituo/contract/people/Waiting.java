package io.kaituo.contract.people;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Everything that waits for people, told one after the other. */
@ApplicationScoped
class Waiting {

    private final List<PresenceListener> listeners;

    Waiting(@All List<PresenceListener> listeners) {
        this.listeners = listeners;
    }

    Uni<Void> tell(String region, String personId) {
        return Multi.createFrom()
                .iterable(listeners)
                .onItem()
                .transformToUniAndConcatenate(listener -> listener.changed(region, personId))
                .onItem()
                .ignoreAsUni();
    }
}
