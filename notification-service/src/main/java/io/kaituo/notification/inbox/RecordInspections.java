package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.INSPECTION_DUE;
import static io.kaituo.notification.inbox.Notice.RECORD_RESUBMITTED;
import static io.kaituo.notification.inbox.Notice.RECORD_RETURNED;
import static io.kaituo.notification.inbox.Word.moment;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.LeadEvent;
import io.kaituo.events.RegisterEvent.InspectionDue;
import io.kaituo.events.RegisterEvent.LeadInspected;
import io.kaituo.events.RegisterEvent.LeadResubmitted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The weekly inspection of new records (R5.3) as reps and managers hear of it. */
@ApplicationScoped
class RecordInspections {

    private final Recipients recipients;
    private final Notices notices;

    RecordInspections(Recipients recipients, Notices notices) {
        this.recipients = recipients;
        this.notices = notices;
    }

    Uni<?> inspected(LeadInspected inspected) {
        var closed =
                notices.close(inspected.region(), List.of(inspected.leadId()), RECORD_RETURNED, RECORD_RESUBMITTED);
        return inspected.accepted()
                ? closed
                : closed.chain(() -> notices.tell(
                        recipients.owner(inspected.ownerId(), inspected.region()),
                        news(
                                inspected,
                                "lead",
                                inspected.ownerId(),
                                RECORD_RETURNED,
                                null,
                                text(inspected.companyName()),
                                person(inspected.inspectedBy()),
                                text(inspected.comment()))));
    }

    Uni<?> resubmitted(LeadResubmitted resubmitted) {
        return notices.close(resubmitted.region(), List.of(resubmitted.leadId()), RECORD_RETURNED)
                .chain(() -> notices.tell(
                        recipients.owner(resubmitted.inspectedBy(), resubmitted.region()),
                        news(
                                resubmitted,
                                "lead",
                                resubmitted.resubmittedBy(),
                                RECORD_RESUBMITTED,
                                null,
                                text(resubmitted.companyName()),
                                person(resubmitted.resubmittedBy()))));
    }

    /** One sheet waits for each manager; the next week's takes its place. */
    Uni<?> due(InspectionDue due) {
        return notices.close(due.region(), List.of(due.inspectionId()), INSPECTION_DUE)
                .chain(() -> notices.tell(
                        recipients.owner(due.managerId(), due.region()),
                        news(
                                due,
                                "inspection",
                                due.managerId(),
                                INSPECTION_DUE,
                                due.dueAt(),
                                text(due.week()),
                                text(Integer.toString(due.records())),
                                moment(due.dueAt()))));
    }

    private static News news(
            LeadEvent event, String subject, String owner, Notice notice, Instant dueAt, Word... words) {
        return new News(
                        event.region(),
                        notice,
                        new Subject(subject, event.leadId()),
                        event.id().toString(),
                        dueAt,
                        List.of(words))
                .ownedBy(owner);
    }
}
