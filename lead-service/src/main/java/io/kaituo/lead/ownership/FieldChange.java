package io.kaituo.lead.ownership;

import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One field of a lead that became something else; written once. */
@Entity
@Table(name = "lead_change")
class FieldChange {

    @Id
    private UUID id;

    private String region;
    private UUID leadId;
    private String field;
    private String before;
    private String after;
    private String changedBy;
    private Instant changedAt;

    protected FieldChange() {}

    static FieldChange of(Lead lead, String field, String before, String after, String by, Instant now) {
        var change = new FieldChange();
        change.id = Uuid7.next();
        change.region = lead.region();
        change.leadId = lead.id();
        change.field = field;
        change.before = before;
        change.after = after;
        change.changedBy = by;
        change.changedAt = now;
        return change;
    }

    Cursor place() {
        return new Cursor(changedAt, id);
    }

    FieldChangeView view(Reader reader, String ownerId) {
        boolean plain = reader.needs(ownerId);
        return new FieldChangeView(
                field,
                plain ? before : Company.masked(field, before),
                plain ? after : Company.masked(field, after),
                changedBy,
                reader.name(changedBy),
                changedAt);
    }
}
