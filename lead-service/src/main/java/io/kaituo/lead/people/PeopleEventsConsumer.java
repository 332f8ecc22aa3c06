package io.kaituo.lead.people;

import io.kaituo.events.PeopleEvent;
import io.kaituo.events.PeopleEvent.PersonAbsenceCancelled;
import io.kaituo.events.PeopleEvent.PersonAbsent;
import io.kaituo.events.PeopleEvent.PersonLeft;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps who is away when and hears who left (decision 23), and tells whatever depends on it. */
@ApplicationScoped
class PeopleEventsConsumer implements EventConsumer<PeopleEvent> {

    private final Inbox inbox;
    private final Absences absences;
    private final List<PresenceListener> listeners;
    private final List<DepartureListener> departures;

    PeopleEventsConsumer(
            Inbox inbox,
            Absences absences,
            @All List<PresenceListener> listeners,
            @All List<DepartureListener> departures) {
        this.inbox = inbox;
        this.absences = absences;
        this.listeners = listeners;
        this.departures = departures;
    }

    @Incoming("people-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public Class<PeopleEvent> family() {
        return PeopleEvent.class;
    }

    @Override
    public Uni<?> apply(PeopleEvent event) {
        if (event instanceof PersonAbsent absent) {
            var days = new Absence(absent.firstDay(), absent.lastDay());
            return absences.add(absent.absenceId(), absent.region(), absent.personId(), days)
                    .chain(() -> tell(absent));
        }
        if (event instanceof PersonAbsenceCancelled cancelled) {
            return absences.remove(cancelled.region(), cancelled.absenceId()).chain(() -> tell(cancelled));
        }
        return event instanceof PersonLeft left ? tell(left) : EventConsumer.nothing();
    }

    private Uni<Void> tell(PersonLeft gone) {
        return Multi.createFrom()
                .iterable(departures)
                .onItem()
                .transformToUniAndConcatenate(departure -> departure.left(gone.region(), gone.personId(), gone.name()))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> tell(PeopleEvent event) {
        return Multi.createFrom()
                .iterable(listeners)
                .onItem()
                .transformToUniAndConcatenate(listener -> listener.changed(event.region(), event.personId()))
                .onItem()
                .ignoreAsUni();
    }
}
