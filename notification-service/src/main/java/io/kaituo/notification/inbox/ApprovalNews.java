package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.APPROVAL_COMMENTED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_DELEGATED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_ESCALATED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_GRANTED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_INHERITED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_NUDGED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_REJECTED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_REQUESTED;
import static io.kaituo.notification.inbox.Notice.APPROVAL_RETURNED;
import static io.kaituo.notification.inbox.Word.moment;
import static io.kaituo.notification.inbox.Word.money;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.term;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.ApprovalEvent.ApprovalAsked;
import io.kaituo.events.ApprovalEvent.ApprovalCommented;
import io.kaituo.events.ApprovalEvent.ApprovalNudged;
import io.kaituo.events.ApprovalEvent.ApprovalStepDecided;
import io.kaituo.events.ContractEvent.ApprovalDecided;
import io.kaituo.events.ContractEvent.ApprovalRequested;
import io.kaituo.events.ContractEvent.OfApproval;
import io.kaituo.notification.actionlink.ActionLinks;
import io.kaituo.notification.actionlink.Decision;
import io.kaituo.platform.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Asks those whose turn it is to decide, takes it off the others, and tells requesters the outcome (R5.19). */
@ApplicationScoped
class ApprovalNews {

    private static final Notice[] ASKING = {
        APPROVAL_REQUESTED, APPROVAL_DELEGATED, APPROVAL_INHERITED, APPROVAL_ESCALATED, APPROVAL_NUDGED
    };

    private final Recipients recipients;
    private final Notices notices;
    private final ActionLinks links;

    ApprovalNews(Recipients recipients, Notices notices, ActionLinks links) {
        this.recipients = recipients;
        this.notices = notices;
        this.links = links;
    }

    Uni<?> follow(OfApproval event) {
        if (event instanceof ApprovalRequested requested) {
            return request(requested);
        }
        if (event instanceof ApprovalAsked asked) {
            return turn(asked);
        }
        if (event instanceof ApprovalNudged nudged) {
            return nudge(nudged);
        }
        if (event instanceof ApprovalCommented commented) {
            return comment(commented);
        }
        if (event instanceof ApprovalStepDecided) {
            return EventConsumer.nothing();
        }
        if (event instanceof ApprovalDecided decided) {
            return close(decided).chain(() -> report(decided));
        }
        return close(event);
    }

    private Uni<?> turn(ApprovalAsked asked) {
        var notice =
                switch (asked.because()) {
                    case "delegated" -> APPROVAL_DELEGATED;
                    case "away" -> APPROVAL_INHERITED;
                    case "escalated", "passed-up" -> APPROVAL_ESCALATED;
                    default -> APPROVAL_REQUESTED;
                };
        var news = new News(
                asked.region(),
                notice,
                new Subject("approval", asked.approvalId()),
                asked.id().toString(),
                asked.dueAt(),
                List.of(
                        subject(asked.subjectType()),
                        text(asked.title()),
                        text(asked.accountName()),
                        person(asked.requestedBy()),
                        money(asked.total())));
        var decision = new Decision(asked.region(), asked.approvalId(), asked.revision(), asked.documentHash());
        return links.issue(decision, asked.approvers())
                .chain(() -> notices.turnTo(
                        asked.approvers(),
                        about(asked.subjectType(), asked.subjectId(), asked.requestedBy(), news)
                                .worth(asked.total()),
                        ASKING));
    }

    private Uni<?> nudge(ApprovalNudged nudged) {
        var news = new News(
                nudged.region(),
                APPROVAL_NUDGED,
                new Subject("approval", nudged.approvalId()),
                nudged.id().toString(),
                nudged.dueAt(),
                List.of(
                        subject(nudged.subjectType()),
                        text(nudged.title()),
                        person(nudged.requestedBy()),
                        moment(nudged.dueAt())));
        return notices.tell(
                nudged.approvers(), about(nudged.subjectType(), nudged.subjectId(), nudged.requestedBy(), news));
    }

    /** Who writes has read what was written before. */
    private Uni<?> comment(ApprovalCommented commented) {
        return notices.close(
                        commented.region(),
                        commented.approvalId(),
                        item -> item.isOf(commented.writtenBy()),
                        APPROVAL_COMMENTED)
                .chain(() -> notices.tell(commented.readers(), said(commented)));
    }

    private static News said(ApprovalCommented commented) {
        return about(
                commented.subjectType(),
                commented.subjectId(),
                null,
                new News(
                        commented.region(),
                        APPROVAL_COMMENTED,
                        new Subject("approval", commented.approvalId()),
                        commented.id().toString(),
                        null,
                        List.of(
                                subject(commented.subjectType()),
                                text(commented.title()),
                                person(commented.writtenBy()),
                                text(commented.text()))));
    }

    private Uni<?> request(ApprovalRequested requested) {
        var approvers = recipients.named(requested.approvers(), requested.region());
        var decision = new Decision(
                requested.region(), requested.approvalId(), requested.revision(), requested.documentHash());
        return links.issue(decision, approvers)
                .chain(() -> notices.tell(
                        approvers,
                        about(
                                        requested.subjectType(),
                                        requested.subjectId(),
                                        requested.requestedBy(),
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
                                                        money(requested.total()))))
                                .worth(requested.total())));
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

    /** Somebody decided, or nobody needs to: no approver is asked any longer, and nothing is left to answer. */
    private Uni<Void> close(OfApproval event) {
        return links.settle(event.region(), event.approvalId())
                .chain(() -> notices.close(
                        event.region(),
                        List.of(event.approvalId()),
                        APPROVAL_REQUESTED,
                        APPROVAL_DELEGATED,
                        APPROVAL_INHERITED,
                        APPROVAL_ESCALATED,
                        APPROVAL_NUDGED,
                        APPROVAL_COMMENTED));
    }

    /** It belongs to what is decided about, and there to its deal. */
    private static News about(String type, UUID id, String requestedBy, News news) {
        return news.within(type, id).ownedBy(requestedBy);
    }

    private static Word subject(String type) {
        return term("subject." + type);
    }
}
