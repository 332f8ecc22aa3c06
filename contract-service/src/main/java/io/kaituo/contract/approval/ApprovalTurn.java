package io.kaituo.contract.approval;

import io.kaituo.events.Uuid7;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That one person may decide one approval; kept apart so that everybody's own list is found by key. */
@Entity
class ApprovalTurn {

    @Id
    private UUID id;

    private String region;
    private UUID approvalId;
    private String personId;
    private Instant closedAt;

    protected ApprovalTurn() {}

    ApprovalTurn(String region, UUID approvalId, String personId, Instant closedAt) {
        this.id = Uuid7.next();
        this.region = region;
        this.approvalId = approvalId;
        this.personId = personId;
        this.closedAt = closedAt;
    }
}
