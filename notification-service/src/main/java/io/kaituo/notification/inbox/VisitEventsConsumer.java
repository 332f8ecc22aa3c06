package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.FOLLOW_UP_DUE;
import static io.kaituo.notification.inbox.Word.day;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.term;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.VisitEvent;
import io.kaituo.events.VisitEvent.FollowUp;
import io.kaituo.events.VisitEvent.FollowUpCompleted;
import io.kaituo.events.VisitEvent.FollowUpDue;
import io.kaituo.events.VisitEvent.FollowUpMissed;
import io.kaituo.events.VisitEvent.FollowUpsCancelled;
import io.kaituo.events.VisitEvent.FollowUpsMoved;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reminds owners of the follow-ups whose day has come. */
@ApplicationScoped
class VisitEventsConsumer implements EventConsumer<VisitEvent> {

    private final Inbox inbox;
    private final Recipients recipients;
    private final Notices notices;
    private final Calendars calendars;

    VisitEventsConsumer(Inbox inbox, Recipients recipients, Notices notices, Calendars calendars) {
        this.inbox = inbox;
        this.recipients = recipients;
        this.notices = notices;
        this.calendars = calendars;
    }

    @Incoming("visit-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "visit-notices";
    }

    @Override
    public Class<VisitEvent> family() {
        return VisitEvent.class;
    }

    @Override
    public Uni<?> apply(VisitEvent event) {
        if (event instanceof FollowUpDue due) {
            return remind(due);
        }
        if (event instanceof FollowUpCompleted completed) {
            return close(completed, List.of(completed.followUpId()));
        }
        if (event instanceof FollowUpMissed missed) {
            return close(missed, List.of(missed.followUpId()));
        }
        if (event instanceof FollowUpsCancelled cancelled) {
            return close(cancelled, cancelled.followUpIds());
        }
        return event instanceof FollowUpsMoved moved
                ? close(
                        moved,
                        moved.followUps().stream().map(FollowUp::followUpId).toList())
                : EventConsumer.nothing();
    }

    /** Once per day it is due on: one that was moved comes due again. */
    private Uni<?> remind(FollowUpDue due) {
        return notices.tell(
                recipients.owner(due.ownerId(), due.region()),
                new News(
                                due.region(),
                                FOLLOW_UP_DUE,
                                new Subject("follow-up", due.followUpId()),
                                due.dueOn().toString(),
                                calendars.of(due.region()).closing(due.dueOn()),
                                List.of(
                                        term("follow-up." + due.kind()),
                                        text(due.accountName()),
                                        text(due.dealName()),
                                        day(due.dueOn()),
                                        person(due.ownerId())))
                        .ownedBy(due.ownerId())
                        .within("deal", due.dealId()));
    }

    private Uni<Void> close(VisitEvent event, Collection<UUID> followUps) {
        return notices.close(event.region(), followUps, FOLLOW_UP_DUE);
    }
}
