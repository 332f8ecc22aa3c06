package io.kaituo.contract.approval;

import static io.kaituo.contract.approval.ApprovalStatus.OPEN;
import static io.kaituo.contract.approval.ApprovalStatus.WITHDRAWN;

import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.events.ContractEvent.ApprovalDecided;
import io.kaituo.events.ContractEvent.ApprovalRequested;
import io.kaituo.events.ContractEvent.ApprovalWithdrawn;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A question to those who may answer it, about one revision of one document; it is answered once. */
@Entity
class Approval {

    /** An open approval closes later than any other, so lists that show the latest closing first begin with it. */
    static final Instant NOT_CLOSED = Instant.parse("9000-01-01T00:00:00Z");

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String subjectType;
    private UUID subjectId;
    private String title;
    private String accountName;
    private int revision;
    private String documentHash;
    private BigDecimal totalAmount;
    private String totalCurrency;
    private String requestedBy;
    private Instant requestedAt;
    private String note;

    @Convert(converter = ApprovalStepsJson.class)
    private List<ApprovalStep> steps;

    @Enumerated(EnumType.STRING)
    private ApprovalStatus status;

    private Instant dueAt;
    private Instant closedAt;

    protected Approval() {}

    static Approval request(
            UUID id, Matter subject, ApprovalStep step, String by, String note, Instant now, Instant dueAt) {
        var approval = new Approval();
        approval.id = id;
        approval.region = subject.region();
        approval.subjectType = subject.type();
        approval.subjectId = subject.id();
        approval.title = subject.title();
        approval.accountName = subject.accountName();
        approval.revision = subject.revision();
        approval.documentHash = subject.documentHash();
        approval.totalAmount = subject.total().amount();
        approval.totalCurrency = subject.total().currency();
        approval.requestedBy = by;
        approval.requestedAt = now;
        approval.note = note;
        approval.steps = List.of(step);
        approval.status = OPEN;
        approval.dueAt = dueAt;
        approval.closedAt = NOT_CLOSED;
        return approval;
    }

    ApprovalRequested requested() {
        return new ApprovalRequested(
                Uuid7.next(),
                requestedAt,
                region,
                id,
                subjectType,
                subjectId,
                title,
                accountName,
                requestedBy,
                approvers(),
                revision,
                total(),
                dueAt);
    }

    /** @param subject as it is now: nobody agrees to what they have not seen */
    ApprovalDecided decide(DecideApproval asked, Matter subject, String by, Instant now) {
        requireOpen();
        if (!asked.isAbout(subject.revision(), subject.documentHash()) || !isAbout(subject)) {
            throw new RuleViolation("approval.subject-changed", title, subject.revision());
        }
        close(asked.outcome().status(), now);
        steps = List.of(current().decided(asked.outcome(), by, asked.comment(), now));
        return new ApprovalDecided(
                Uuid7.next(),
                now,
                region,
                id,
                subjectType,
                subjectId,
                title,
                requestedBy,
                by,
                asked.outcome().word(),
                asked.comment());
    }

    ApprovalWithdrawn withdraw(Instant now) {
        requireOpen();
        close(WITHDRAWN, now);
        return new ApprovalWithdrawn(Uuid7.next(), now, region, id, subjectType, subjectId, title, requestedBy);
    }

    private void requireOpen() {
        if (status != OPEN) {
            throw new RuleViolation("approval.already-decided", title, status);
        }
    }

    private void close(ApprovalStatus as, Instant now) {
        status = as;
        closedAt = now;
    }

    private boolean isAbout(Matter subject) {
        return subject.revision() == revision && subject.documentHash().equals(documentHash);
    }

    private ApprovalStep current() {
        return steps.get(steps.size() - 1);
    }

    /** Who may decide the current step. */
    List<String> approvers() {
        return current().approvers();
    }

    boolean isRequestedBy(String person) {
        return requestedBy.equals(person);
    }

    /** One per person who may decide. */
    List<ApprovalTurn> turns() {
        return approvers().stream()
                .map(person -> new ApprovalTurn(region, id, person, closedAt))
                .toList();
    }

    UUID id() {
        return id;
    }

    String requestedBy() {
        return requestedBy;
    }

    String subjectType() {
        return subjectType;
    }

    UUID subjectId() {
        return subjectId;
    }

    Instant closedAt() {
        return closedAt;
    }

    Cursor place() {
        return new Cursor(closedAt, id);
    }

    private Money total() {
        return new Money(totalAmount, totalCurrency);
    }

    ApprovalView view(ApprovalView.Reader reader) {
        return new ApprovalView(
                id,
                version,
                region,
                subjectType,
                subjectId,
                title,
                accountName,
                total(),
                requestedBy,
                reader.name(requestedBy),
                requestedAt,
                note,
                reader.text(current().why()),
                revision,
                documentHash,
                steps.stream().map(reader::step).toList(),
                status,
                dueAt,
                status == OPEN ? null : closedAt);
    }
}
