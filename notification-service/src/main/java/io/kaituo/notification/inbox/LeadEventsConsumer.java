package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_DUE_SOON;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_OVERDUE;
import static io.kaituo.notification.inbox.Notice.FIRST_CONTACT_OVERDUE_PASSED_ON;
import static io.kaituo.notification.inbox.Notice.LEAD_GIVEN_AWAY;
import static io.kaituo.notification.inbox.Notice.LEAD_POOLED;
import static io.kaituo.notification.inbox.Notice.LEAD_RECEIVED;
import static io.kaituo.notification.inbox.Notice.LEAD_REQUALIFIED;
import static io.kaituo.notification.inbox.Notice.REAPPROACH_DUE;
import static io.kaituo.notification.inbox.Notice.REAPPROACH_DUE_UNOWNED;
import static io.kaituo.notification.inbox.Word.moment;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.term;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.FirstContactEvent.FirstContactDueSoon;
import io.kaituo.events.FirstContactEvent.FirstContactOverdue;
import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.LeadOwnerEvent.HandOverDue;
import io.kaituo.events.LeadOwnerEvent.HandedOver;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.LeadOwnerEvent.LeadsReassigned;
import io.kaituo.events.RegisterEvent.InspectionDue;
import io.kaituo.events.RegisterEvent.LeadImportFinished;
import io.kaituo.events.RegisterEvent.LeadInspected;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.events.RegisterEvent.LeadResubmitted;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells owners and their managers what becomes of leads (R5.6): the overdue flow as people see it. */
@ApplicationScoped
class LeadEventsConsumer implements EventConsumer<LeadEvent> {

    private final Inbox inbox;
    private final Recipients recipients;
    private final Notices notices;
    private final LeadBatches batches;
    private final LeadImportNews imports;
    private final LeadCare care;
    private final LeadEndings endings;
    private final Ownership ownership;
    private final RecordInspections inspections;
    private final LeadClocks clocks;

    LeadEventsConsumer(
            Inbox inbox,
            Recipients recipients,
            Notices notices,
            LeadBatches batches,
            LeadCare care,
            LeadEndings endings,
            Ownership ownership,
            RecordInspections inspections,
            LeadClocks clocks,
            LeadImportNews imports) {
        this.inbox = inbox;
        this.recipients = recipients;
        this.notices = notices;
        this.batches = batches;
        this.care = care;
        this.endings = endings;
        this.ownership = ownership;
        this.inspections = inspections;
        this.clocks = clocks;
        this.imports = imports;
    }

    @Incoming("lead-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "lead-notices";
    }

    @Override
    public Class<LeadEvent> family() {
        return LeadEvent.class;
    }

    /** Leads are told of each by itself. */
    @Override
    public int lanes() {
        return 4;
    }

    /** A registration concerns nobody but who made it, and they come by the thousand. */
    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return LeadEvent.class.isAssignableFrom(type) && type != LeadRegistered.class;
    }

    @Override
    public Uni<?> apply(LeadEvent event) {
        return care.follow(event).chain(() -> ownership.follow(event)).chain(() -> tell(event));
    }

    private Uni<?> tell(LeadEvent event) {
        if (event instanceof FirstContactDueSoon warning) {
            return warn(warning);
        }
        if (event instanceof FirstContactOverdue overdue) {
            return escalate(overdue);
        }
        if (event instanceof LeadReassigned reassigned) {
            return reassign(reassigned);
        }
        if (event instanceof LeadsReassigned together) {
            return batches.tell(together);
        }
        if (event instanceof HandOverDue due) {
            return batches.ask(due);
        }
        if (event instanceof HandedOver over) {
            return batches.end(over);
        }
        if (event instanceof LeadInspected inspected) {
            return inspections.inspected(inspected);
        }
        if (event instanceof LeadResubmitted resubmitted) {
            return inspections.resubmitted(resubmitted);
        }
        if (event instanceof InspectionDue due) {
            return inspections.due(due);
        }
        if (event instanceof LeadImportFinished finished) {
            return imports.tell(finished);
        }
        if (event instanceof LeadPooled pooled) {
            return pool(pooled);
        }
        if (event instanceof LeadContacted contacted) {
            return clocks.close(contacted, FIRST_CONTACT_OVERDUE_PASSED_ON, REAPPROACH_DUE, LEAD_REQUALIFIED);
        }
        return clocks.tell(event).chain(() -> endings.tell(event));
    }

    private Uni<?> warn(FirstContactDueSoon warning) {
        var due = warning.dueAt();
        return notices.tell(
                recipients.owner(warning.ownerId(), warning.region()),
                news(
                        warning,
                        warning.ownerId(),
                        FIRST_CONTACT_DUE_SOON,
                        due.toString(),
                        due,
                        text(warning.companyName()),
                        moment(due),
                        person(warning.ownerId())));
    }

    /** Once per clock: the clock's end is the cause. */
    private Uni<?> escalate(FirstContactOverdue overdue) {
        var due = overdue.dueAt();
        return notices.tell(
                recipients.managersOf(overdue.ownerId(), overdue.region()),
                news(
                        overdue,
                        overdue.ownerId(),
                        overdue.automatic() ? FIRST_CONTACT_OVERDUE_PASSED_ON : FIRST_CONTACT_OVERDUE,
                        due.toString(),
                        due,
                        text(overdue.companyName()),
                        moment(due),
                        person(overdue.ownerId())));
    }

    private Uni<?> reassign(LeadReassigned reassigned) {
        Word[] words = {
            text(reassigned.companyName()),
            person(reassigned.fromOwnerId()),
            person(reassigned.ownerId()),
            reassigned.reassignedBy() == null ? term("by-playbook") : person(reassigned.reassignedBy()),
            moment(reassigned.firstContactDue())
        };
        var closed = clocks.close(reassigned, LEAD_POOLED, REAPPROACH_DUE, REAPPROACH_DUE_UNOWNED, LEAD_REQUALIFIED);
        if (reassigned.batchId() != null) {
            return closed;
        }
        String cause = reassigned.id().toString();
        var gained = news(reassigned, reassigned.ownerId(), LEAD_RECEIVED, cause, reassigned.firstContactDue(), words);
        var lost = news(reassigned, reassigned.ownerId(), LEAD_GIVEN_AWAY, cause, null, words);
        return closed.chain(() -> notices.tell(recipients.owner(reassigned.ownerId(), reassigned.region()), gained))
                .chain(() -> reassigned.fromOwnerId() == null
                        ? Uni.createFrom().voidItem()
                        : notices.tell(List.of(reassigned.fromOwnerId()), lost));
    }

    private Uni<?> pool(LeadPooled pooled) {
        return clocks.close(pooled)
                .chain(() -> clocks.takeBack(pooled))
                .chain(() -> notices.tell(
                        recipients.managersOf(pooled.formerOwnerId(), pooled.region()),
                        news(
                                pooled,
                                pooled.formerOwnerId(),
                                LEAD_POOLED,
                                pooled.id().toString(),
                                null,
                                text(pooled.companyName()),
                                person(pooled.formerOwnerId()))));
    }

    private static News news(LeadEvent event, String owner, Notice notice, String cause, Instant dueAt, Word... words) {
        return new News(event.region(), notice, new Subject("lead", event.leadId()), cause, dueAt, List.of(words))
                .ownedBy(owner);
    }
}
