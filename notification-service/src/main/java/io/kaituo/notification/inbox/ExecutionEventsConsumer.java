package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.CONTRACT_ENDS;
import static io.kaituo.notification.inbox.Notice.MILESTONE_DUE;
import static io.kaituo.notification.inbox.Notice.MILESTONE_OVERDUE;
import static io.kaituo.notification.inbox.Notice.MILESTONE_TROUBLED;
import static io.kaituo.notification.inbox.Notice.RENEWAL_DUE;
import static io.kaituo.notification.inbox.Word.day;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.term;
import static io.kaituo.notification.inbox.Word.text;
import static io.kaituo.notification.inbox.Word.title;

import io.kaituo.events.ContractEnding;
import io.kaituo.events.ContractEnding.ContractRenewalDue;
import io.kaituo.events.ContractEnding.ContractTerminated;
import io.kaituo.events.ContractEnding.ContractTerminationAnnounced;
import io.kaituo.events.ContractEnding.ContractTerminationWithdrawn;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.ExecutionEvent;
import io.kaituo.events.ExecutionEvent.ExecutionCancelled;
import io.kaituo.events.ExecutionEvent.MilestoneDue;
import io.kaituo.events.ExecutionEvent.MilestoneExceptionRaised;
import io.kaituo.events.ExecutionEvent.MilestoneExceptionSettled;
import io.kaituo.events.ExecutionEvent.MilestoneMoved;
import io.kaituo.events.ExecutionEvent.MilestoneOverdue;
import io.kaituo.events.ExecutionEvent.MilestoneReached;
import io.kaituo.events.ExecutionEvent.MilestoneRemoved;
import io.kaituo.events.ExecutionEvent.OfMilestone;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells who is to perform a contract what is due, those above what is late or in trouble, and owners how contracts end. */
@ApplicationScoped
class ExecutionEventsConsumer implements EventConsumer<ContractEvent> {

    private static final Notice[] OF_A_DAY = {MILESTONE_DUE, MILESTONE_OVERDUE};
    private static final Notice[] OF_A_MILESTONE = {MILESTONE_DUE, MILESTONE_OVERDUE, MILESTONE_TROUBLED};

    private static final Set<Class<?>> WANTED = Set.of(
            MilestoneDue.class,
            MilestoneOverdue.class,
            MilestoneReached.class,
            MilestoneMoved.class,
            MilestoneRemoved.class,
            MilestoneExceptionRaised.class,
            MilestoneExceptionSettled.class,
            ExecutionCancelled.class,
            ContractAmended.class,
            ContractVoided.class);

    private final Inbox inbox;
    private final Recipients recipients;
    private final Notices notices;

    ExecutionEventsConsumer(Inbox inbox, Recipients recipients, Notices notices) {
        this.inbox = inbox;
        this.recipients = recipients;
        this.notices = notices;
    }

    @Incoming("execution-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "execution-notices";
    }

    @Override
    public Class<ContractEvent> family() {
        return ContractEvent.class;
    }

    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return WANTED.contains(type) || ContractEnding.class.isAssignableFrom(type);
    }

    @Override
    public Uni<?> apply(ContractEvent event) {
        return event instanceof ExecutionEvent performed ? perform(performed) : end(event);
    }

    private Uni<?> perform(ExecutionEvent event) {
        if (event instanceof MilestoneDue due) {
            return ask(due);
        }
        if (event instanceof MilestoneOverdue overdue) {
            return warn(overdue);
        }
        if (event instanceof MilestoneExceptionRaised raised) {
            return trouble(raised);
        }
        if (event instanceof MilestoneExceptionSettled settled) {
            return close(settled, MILESTONE_TROUBLED);
        }
        if (event instanceof MilestoneMoved moved) {
            return close(moved, OF_A_DAY);
        }
        if (event instanceof ExecutionCancelled cancelled) {
            return notices.close(cancelled.region(), cancelled.milestoneIds(), OF_A_MILESTONE);
        }
        return event instanceof OfMilestone one ? close(one, OF_A_MILESTONE) : EventConsumer.nothing();
    }

    private Uni<?> ask(MilestoneDue due) {
        String performer = due.responsibleId() == null ? due.ownerId() : due.responsibleId();
        return notices.tell(
                recipients.owner(performer, due.region()),
                new News(
                                due.region(),
                                MILESTONE_DUE,
                                new Subject("milestone", due.milestoneId()),
                                due.plannedOn().toString(),
                                due.dueAt(),
                                List.of(
                                        title(due.titleZh(), due.titleEn()),
                                        text(due.accountName()),
                                        text(due.number()),
                                        day(due.plannedOn()),
                                        term("department." + due.department())))
                        .ownedBy(due.ownerId())
                        .within("deal", due.dealId()));
    }

    /** The owner, those above, and whoever was to perform it; what asked for it until then is needless. */
    private Uni<?> warn(MilestoneOverdue overdue) {
        var told = new Audience()
                .and(recipients.owner(overdue.ownerId(), overdue.region()), "owner")
                .and(recipients.managersOf(overdue.ownerId(), overdue.region()), "manager");
        if (overdue.responsibleId() != null) {
            told.and(recipients.unlessGone(overdue.responsibleId()), "performer");
        }
        return close(overdue, MILESTONE_DUE)
                .chain(() -> notices.tell(
                        told,
                        new News(
                                        overdue.region(),
                                        MILESTONE_OVERDUE,
                                        new Subject("milestone", overdue.milestoneId()),
                                        overdue.plannedOn().toString(),
                                        overdue.dueAt(),
                                        List.of(
                                                title(overdue.titleZh(), overdue.titleEn()),
                                                text(overdue.accountName()),
                                                text(overdue.number()),
                                                day(overdue.plannedOn()),
                                                person(overdue.ownerId())))
                                .ownedBy(overdue.ownerId())
                                .within("deal", overdue.dealId())));
    }

    private Uni<?> trouble(MilestoneExceptionRaised raised) {
        return notices.tell(
                recipients.managersOf(raised.ownerId(), raised.region()),
                new News(
                                raised.region(),
                                MILESTONE_TROUBLED,
                                new Subject("milestone", raised.milestoneId()),
                                raised.id().toString(),
                                null,
                                List.of(
                                        title(raised.titleZh(), raised.titleEn()),
                                        text(raised.accountName()),
                                        text(raised.number()),
                                        person(raised.raisedBy()),
                                        text(raised.description())))
                        .ownedBy(raised.ownerId())
                        .within("deal", raised.dealId()));
    }

    private Uni<?> end(ContractEvent event) {
        if (event instanceof ContractRenewalDue due) {
            return remind(due);
        }
        if (event instanceof ContractTerminationAnnounced announced) {
            return tellEnd(
                    announced, announced.ownerId(), announced.number(), announced.effectiveOn(), announced.reason());
        }
        if (event instanceof ContractTerminationWithdrawn) {
            return notices.close(event.region(), List.of(event.subject()), CONTRACT_ENDS);
        }
        var closed = notices.close(event.region(), List.of(event.subject()), RENEWAL_DUE);
        return event instanceof ContractTerminated terminated && terminated.amends() == null
                ? closed.chain(() -> tellEnd(
                        terminated,
                        terminated.ownerId(),
                        terminated.number(),
                        terminated.effectiveOn(),
                        terminated.reason()))
                : closed;
    }

    private Uni<?> remind(ContractRenewalDue due) {
        return notices.tell(
                recipients.owner(due.ownerId(), due.region()),
                new News(
                                due.region(),
                                RENEWAL_DUE,
                                new Subject("contract", due.contractId()),
                                due.endsOn().toString(),
                                null,
                                List.of(
                                        text(due.number()),
                                        text(due.accountName()),
                                        text(due.dealName()),
                                        day(due.endsOn())))
                        .ownedBy(due.ownerId())
                        .within("deal", due.dealId()));
    }

    /** Once for each last day, whether it was announced or came at once. */
    private Uni<?> tellEnd(ContractEvent event, String ownerId, String number, LocalDate lastDay, String reason) {
        return notices.tell(
                recipients.owner(ownerId, event.region()),
                new News(
                                event.region(),
                                CONTRACT_ENDS,
                                new Subject("contract", event.subject()),
                                lastDay.toString(),
                                null,
                                List.of(text(number), day(lastDay), text(reason)))
                        .ownedBy(ownerId));
    }

    private Uni<Void> close(OfMilestone event, Notice... needless) {
        return notices.close(event.region(), List.of(event.milestoneId()), needless);
    }
}
