package io.kaituo.lead.contest;

import io.kaituo.events.ContestEvent.ContestDismissed;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Lead;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a lead was contested for its likeness alone and is of another company, by whom and why; written once. */
@Entity
@Table(name = "contest_dismissal")
class Dismissal {

    @Id
    private UUID id;

    private String region;
    private UUID leadId;
    private UUID firstLeadId;
    private String dismissedBy;
    private String reason;
    private Instant dismissedAt;

    protected Dismissal() {}

    static Dismissal of(Lead lead, Lead first, String by, String reason, Instant now) {
        var dismissal = new Dismissal();
        dismissal.id = Uuid7.next();
        dismissal.region = lead.region();
        dismissal.leadId = lead.id();
        dismissal.firstLeadId = first.id();
        dismissal.dismissedBy = by;
        dismissal.reason = reason;
        dismissal.dismissedAt = now;
        return dismissal;
    }

    ContestDismissed told(Lead lead, Lead first, boolean over) {
        return new ContestDismissed(
                Uuid7.next(),
                dismissedAt,
                region,
                leadId,
                lead.companyName(),
                lead.ownerId(),
                firstLeadId,
                first.ownerId(),
                dismissedBy,
                reason,
                over);
    }
}
