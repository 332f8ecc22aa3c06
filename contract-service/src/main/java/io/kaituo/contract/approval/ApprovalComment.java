package io.kaituo.contract.approval;

import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What somebody who takes part said about an approval, so that questions need not become returns. */
@Entity
class ApprovalComment {

    @Id
    private UUID id;

    private String region;
    private UUID approvalId;
    private UUID replyTo;
    private String writtenBy;
    private Instant writtenAt;
    private String text;

    protected ApprovalComment() {}

    ApprovalComment(String region, UUID approvalId, UUID replyTo, String writtenBy, String text, Instant now) {
        this.id = Uuid7.next();
        this.region = region;
        this.approvalId = approvalId;
        this.replyTo = replyTo;
        this.writtenBy = writtenBy;
        this.writtenAt = now;
        this.text = text;
    }

    UUID id() {
        return id;
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String text() {
        return text;
    }

    Cursor place() {
        return new Cursor(writtenAt, id);
    }

    CommentView view(UnaryOperator<String> names) {
        return new CommentView(id, replyTo, writtenBy, names.apply(writtenBy), writtenAt, text);
    }

    /** One comment as the API shows it. */
    record CommentView(UUID id, UUID replyTo, String writtenBy, String writtenByName, Instant writtenAt, String text) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof ApprovalComment comment && Objects.equals(id, comment.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
