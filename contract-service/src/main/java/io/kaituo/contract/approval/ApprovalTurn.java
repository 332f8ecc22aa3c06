package io.kaituo.contract.approval;

import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** That one person must or might have decided one approval; kept apart so that everybody's own list is found by key. */
@Entity
class ApprovalTurn {

    @Id
    private UUID id;

    private String region;
    private UUID approvalId;
    private String personId;
    private Instant askedAt;
    private Instant closedAt;
    private boolean decided;

    protected ApprovalTurn() {}

    Cursor place() {
        return new Cursor(closedAt, approvalId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApprovalTurn turn && Objects.equals(id, turn.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
