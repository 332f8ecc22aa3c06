package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalSubject.Edition;
import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.events.ApprovalEvent.ApprovalAsked;
import io.kaituo.events.ApprovalEvent.ApprovalCommented;
import io.kaituo.events.ApprovalEvent.ApprovalNudged;
import io.kaituo.events.ApprovalEvent.ApprovalStepDecided;
import io.kaituo.events.ContractEvent.ApprovalDecided;
import io.kaituo.events.ContractEvent.ApprovalRequested;
import io.kaituo.events.ContractEvent.ApprovalWithdrawn;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is asked, about what, and by whom; never changes. Tells it to others in their words.
 *
 * @param round from 1: how often this subject has been asked for
 */
@Embeddable
record Question(
        String region,
        String subjectType,
        UUID subjectId,
        String title,
        String accountName,
        int revision,
        String documentHash,
        BigDecimal totalAmount,
        String totalCurrency,
        String requestedBy,
        String ownerId,
        Instant requestedAt,
        LocalDate wantedOn,
        String note,
        int round) {

    static Question about(Matter matter, String by, String note, int round, Instant now) {
        return new Question(
                matter.region(),
                matter.type(),
                matter.id(),
                matter.title(),
                matter.accountName(),
                matter.revision(),
                matter.documentHash(),
                matter.total().amount(),
                matter.total().currency(),
                by,
                matter.facts().ownerId(),
                now,
                matter.facts().wantedOn(),
                note,
                round);
    }

    boolean isAbout(Edition now) {
        return now.revision() == revision && now.documentHash().equals(documentHash);
    }

    Parties parties() {
        return new Parties(requestedBy, ownerId);
    }

    Money total() {
        return new Money(totalAmount, totalCurrency);
    }

    ApprovalRequested requested(UUID approval, ApprovalStep first) {
        return new ApprovalRequested(
                Uuid7.next(),
                requestedAt,
                region,
                approval,
                subjectType,
                subjectId,
                title,
                accountName,
                requestedBy,
                first.pending(),
                revision,
                total(),
                first.dueAt(),
                documentHash);
    }

    ApprovalAsked asked(UUID approval, ApprovalStep step, String because, Instant now) {
        return new ApprovalAsked(
                Uuid7.next(),
                now,
                region,
                approval,
                subjectType,
                subjectId,
                title,
                accountName,
                requestedBy,
                step.number(),
                because,
                step.pending(),
                revision,
                total(),
                step.dueAt(),
                documentHash);
    }

    ApprovalStepDecided stepDecided(UUID approval, int step, String by, Outcome outcome, String comment, Instant now) {
        return new ApprovalStepDecided(
                Uuid7.next(),
                now,
                region,
                approval,
                subjectType,
                subjectId,
                title,
                requestedBy,
                step,
                by,
                outcome.word(),
                comment);
    }

    ApprovalDecided decided(UUID approval, String by, Outcome outcome, String comment, Instant now) {
        return new ApprovalDecided(
                Uuid7.next(),
                now,
                region,
                approval,
                subjectType,
                subjectId,
                title,
                requestedBy,
                by,
                outcome.word(),
                comment);
    }

    ApprovalWithdrawn withdrawn(UUID approval, Instant now) {
        return new ApprovalWithdrawn(Uuid7.next(), now, region, approval, subjectType, subjectId, title, requestedBy);
    }

    ApprovalNudged nudged(UUID approval, ApprovalStep step, Instant now) {
        return new ApprovalNudged(
                Uuid7.next(),
                now,
                region,
                approval,
                subjectType,
                subjectId,
                title,
                requestedBy,
                step.number(),
                step.pending(),
                step.dueAt());
    }

    ApprovalCommented commented(UUID approval, ApprovalComment comment, List<String> readers) {
        return new ApprovalCommented(
                Uuid7.next(),
                comment.writtenAt(),
                region,
                approval,
                subjectType,
                subjectId,
                title,
                comment.id(),
                comment.writtenBy(),
                comment.text(),
                readers);
    }
}
