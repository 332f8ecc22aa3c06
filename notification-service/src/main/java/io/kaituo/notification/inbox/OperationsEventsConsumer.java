package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.DEADLINE_FAILED;
import static io.kaituo.notification.inbox.Notice.EVENT_PARKED;
import static io.kaituo.notification.inbox.Notice.SUBSCRIPTION_DISABLED;
import static io.kaituo.notification.inbox.Word.term;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.OperationsEvent;
import io.kaituo.events.OperationsEvent.DeadlineFailed;
import io.kaituo.events.OperationsEvent.EventDiscarded;
import io.kaituo.events.OperationsEvent.EventParked;
import io.kaituo.events.OperationsEvent.EventRedriven;
import io.kaituo.events.SubscriptionEvent.SubscriptionDisabled;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells the administrators what a service gave up on, in the region that it concerns. */
@ApplicationScoped
class OperationsEventsConsumer implements EventConsumer<OperationsEvent> {

    private static final Set<Class<?>> NEWS = Set.of(
            EventParked.class,
            EventDiscarded.class,
            EventRedriven.class,
            DeadlineFailed.class,
            SubscriptionDisabled.class);

    private final Inbox inbox;
    private final Recipients recipients;
    private final Notices notices;

    OperationsEventsConsumer(Inbox inbox, Recipients recipients, Notices notices) {
        this.inbox = inbox;
        this.recipients = recipients;
        this.notices = notices;
    }

    @Incoming("operations-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "operations-notices";
    }

    @Override
    public Class<OperationsEvent> family() {
        return OperationsEvent.class;
    }

    /** What somebody changed of their own accord is nobody's news. */
    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return NEWS.contains(type);
    }

    @Override
    public Uni<?> apply(OperationsEvent event) {
        if (event instanceof EventParked parked) {
            return parked(parked);
        }
        if (event instanceof SubscriptionDisabled disabled) {
            return disabled(disabled);
        }
        return event instanceof DeadlineFailed failed ? failed(failed) : settled(event);
    }

    /** Its owner may be a program, which reads no inbox: the administrators hear of it as well. */
    private Uni<?> disabled(SubscriptionDisabled disabled) {
        var told = new HashSet<>(recipients.admins(disabled.region()));
        told.addAll(recipients.unlessGone(disabled.ownerId()));
        return notices.tell(
                told,
                new News(
                        disabled.region(),
                        SUBSCRIPTION_DISABLED,
                        new Subject("subscription", disabled.subscriptionId()),
                        disabled.id().toString(),
                        null,
                        List.of(text(disabled.url()), term("disabled." + disabled.reason()))));
    }

    /** Of what failed right here nothing is told: were it to fail again, that would be news for ever. */
    private Uni<?> parked(EventParked parked) {
        if (parked.sourceTopic().equals(OperationsEvent.TOPIC)) {
            return EventConsumer.nothing();
        }
        return tell(
                parked,
                EVENT_PARKED,
                "parked-event",
                text(parked.service()),
                text(parked.eventType()),
                text(parked.sourceTopic()),
                text(parked.reason()));
    }

    /** It was applied after all or given up: nobody has to try it again. */
    private Uni<?> settled(OperationsEvent end) {
        return notices.close(end.region(), List.of(end.subject()), EVENT_PARKED);
    }

    private Uni<?> failed(DeadlineFailed failed) {
        return tell(
                failed,
                DEADLINE_FAILED,
                "deadline",
                text(failed.service()),
                text(failed.kind()),
                text(failed.reason()));
    }

    private Uni<?> tell(OperationsEvent event, Notice notice, String subject, Word... words) {
        return notices.tell(
                recipients.admins(event.region()),
                new News(
                        event.region(),
                        notice,
                        new Subject(subject, event.subject()),
                        event.id().toString(),
                        null,
                        List.of(words)));
    }
}
