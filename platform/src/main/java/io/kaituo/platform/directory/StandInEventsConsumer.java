package io.kaituo.platform.directory;

import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.PeopleEvent;
import io.kaituo.events.PeopleEvent.PersonDelegated;
import io.kaituo.events.PeopleEvent.PersonDelegationCancelled;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps this service's copy of who stands in for whom. */
@ApplicationScoped
class StandInEventsConsumer implements EventConsumer<PeopleEvent> {

    private final Inbox inbox;
    private final StandIns standIns;

    StandInEventsConsumer(Inbox inbox, StandIns standIns) {
        this.inbox = inbox;
        this.standIns = standIns;
    }

    @Incoming("stand-ins")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "stand-ins";
    }

    @Override
    public Class<PeopleEvent> family() {
        return PeopleEvent.class;
    }

    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return type == PersonDelegated.class || type == PersonDelegationCancelled.class;
    }

    @Override
    public Uni<?> apply(PeopleEvent event) {
        if (event instanceof PersonDelegated told) {
            return standIns.add(
                    told.delegationId(),
                    new StandIn(told.region(), told.personId(), told.delegateId(), told.firstDay(), told.lastDay()));
        }
        return event instanceof PersonDelegationCancelled cancelled
                ? standIns.remove(cancelled.region(), cancelled.delegationId())
                : EventConsumer.nothing();
    }
}
