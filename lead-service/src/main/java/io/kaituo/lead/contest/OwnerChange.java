package io.kaituo.lead.contest;

import io.kaituo.lead.ownership.Reader;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a lead changed hands, as the database noted it. */
@Entity
@Immutable
@Table(name = "lead_owner_change")
class OwnerChange {

    @Id
    private long id;

    private UUID leadId;
    private String fromOwner;
    private String toOwner;
    private String givenBy;
    private String reason;
    private Instant changedAt;

    protected OwnerChange() {}

    UUID leadId() {
        return leadId;
    }

    OwnerChangeView view(Reader reader) {
        return new OwnerChangeView(
                reader.name(fromOwner), reader.name(toOwner), reader.name(givenBy), reason, changedAt);
    }
}
