package io.kaituo.contract.people;

import io.kaituo.events.PeopleEvent;
import io.kaituo.events.PeopleEvent.PersonAbsenceCancelled;
import io.kaituo.events.PeopleEvent.PersonAbsent;
import io.kaituo.events.PeopleEvent.PersonDelegated;
import io.kaituo.events.PeopleEvent.PersonDelegationCancelled;
import io.kaituo.events.PeopleEvent.PersonLeft;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps who is away and who stands in (decision 23), and tells whatever waits for them when it begins. */
@ApplicationScoped
class PeopleEventsConsumer implements EventConsumer<PeopleEvent> {

    private final Inbox inbox;
    private final Presences presences;
    private final Waiting waiting;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final Clock clock;

    PeopleEventsConsumer(
            Inbox inbox, Presences presences, Waiting waiting, Deadlines deadlines, Calendars calendars, Clock clock) {
        this.inbox = inbox;
        this.presences = presences;
        this.waiting = waiting;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.clock = clock;
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
            return presences
                    .add(
                            inRegion(absent, absent.absenceId()),
                            absent.region(),
                            absent.personId(),
                            absent.firstDay(),
                            absent.lastDay())
                    .chain(() -> from(absent.firstDay(), inRegion(absent, absent.absenceId()), absent));
        }
        if (event instanceof PersonDelegated delegated) {
            return presences
                    .delegate(
                            inRegion(delegated, delegated.delegationId()),
                            delegated.region(),
                            delegated.personId(),
                            delegated.delegateId(),
                            delegated.firstDay(),
                            delegated.lastDay())
                    .chain(() -> from(delegated.firstDay(), inRegion(delegated, delegated.delegationId()), delegated));
        }
        if (event instanceof PersonAbsenceCancelled cancelled) {
            deadlines.cancel(BeginAbsence.KIND, inRegion(cancelled, cancelled.absenceId()));
            return presences.removeAbsence(cancelled.region(), inRegion(cancelled, cancelled.absenceId()));
        }
        if (event instanceof PersonDelegationCancelled cancelled) {
            deadlines.cancel(BeginAbsence.KIND, inRegion(cancelled, cancelled.delegationId()));
            return presences.removeDelegation(cancelled.region(), inRegion(cancelled, cancelled.delegationId()));
        }
        return event instanceof PersonLeft left
                ? presences
                        .leave(left.region(), left.personId(), clock.instant())
                        .chain(() -> waiting.tell(left.region(), left.personId()))
                : EventConsumer.nothing();
    }

    /** Somebody who works in several regions is away in each of them, with a clock in each. */
    private static UUID inRegion(PeopleEvent event, UUID record) {
        return UUID.nameUUIDFromBytes((event.region() + "/" + record).getBytes(StandardCharsets.UTF_8));
    }

    /** Now, or when the day comes. */
    private Uni<?> from(LocalDate firstDay, UUID record, PeopleEvent event) {
        var begin = firstDay.atStartOfDay(calendars.of(event.region()).zone()).toInstant();
        if (begin.isAfter(clock.instant())) {
            deadlines.schedule(new Deadline(BeginAbsence.KIND, record, event.region(), begin, List.of()));
            return EventConsumer.nothing();
        }
        return waiting.tell(event.region(), event.personId());
    }
}
