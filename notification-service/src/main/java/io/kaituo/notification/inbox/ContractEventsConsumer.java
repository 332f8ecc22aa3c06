package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.APPROVAL_GRANTED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_REJECTED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_REQUESTED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_RETURNED;
import static io.kaituo.notification.inbox.Word.money;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.term;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.ContractEvent.ApprovalDecided;
import io.kaituo.events.ContractEvent.ApprovalRequested;
import io.kaituo.events.ContractEvent.OfApproval;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Asks approvers to decide and tells requesters the outcome (R5.19). */
@ApplicationScoped
class ContractEventsConsumer implements EventConsumer<OfApproval> {

    private final Inbox inbox;
    private final Recipients recipients;
    private final Notices notices;

    ContractEventsConsumer(Inbox inbox, Recipients recipients, Notices notices) {
        this.inbox = inbox;
        this.recipients = recipients;
        this.notices = notices;
    }

    @Incoming("contract-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "contract-notices";
    }

    @Override
    public Class<OfApproval> family() {
        return OfApproval.class;
    }

    @Override
    public Uni<?> apply(OfApproval event) {
        if (event instanceof ApprovalRequested requested) {
            return request(requested);
        }
        if (event instanceof ApprovalDecided decided) {
            return close(decided).chain(() -> report(decided));
        }
        return close(event);
    }

    private Uni<?> request(ApprovalRequested requested) {
        return notices.tell(
                recipients.named(requested.approvers(), requested.region()),
                new News(
                        requested.region(),
                        APPROVAL_REQUESTED,
                        new Subject("approval", requested.approvalId()),
                        requested.id().toString(),
                        requested.dueAt(),
                        List.of(
                                subject(requested.subjectType()),
                                text(requested.title()),
                                text(requested.accountName()),
                                person(requested.requestedBy()),
                                money(requested.total()))));
    }

    private Uni<?> report(ApprovalDecided decided) {
        return notices.tell(
                recipients.owner(decided.requestedBy(), decided.region()),
                new News(
                        decided.region(),
                        outcome(decided),
                        new Subject(decided.subjectType(), decided.subjectId()),
                        decided.id().toString(),
                        null,
                        List.of(
                                subject(decided.subjectType()),
                                text(decided.title()),
                                person(decided.decidedBy()),
                                text(decided.comment()))));
    }

    private static Notice outcome(ApprovalDecided decided) {
        return switch (decided.outcome()) {
            case "approve" -> APPROVAL_GRANTED;
            case "return" -> APPROVAL_RETURNED;
            case "reject" -> APPROVAL_REJECTED;
            default -> throw new IllegalArgumentException("No outcome: " + decided.outcome());
        };
    }

    /** Somebody decided, or nobody needs to: no approver is asked any longer. */
    private Uni<Void> close(OfApproval event) {
        return notices.close(event.region(), List.of(event.approvalId()), APPROVAL_REQUESTED);
    }

    private static Word subject(String type) {
        return term("subject." + type);
    }
}
