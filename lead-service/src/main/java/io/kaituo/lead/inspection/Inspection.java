package io.kaituo.lead.inspection;

import static io.kaituo.lead.inspection.InspectionStatus.OPEN;
import static io.kaituo.lead.inspection.InspectionStatus.RESUBMITTED;
import static io.kaituo.lead.inspection.InspectionStatus.RETURNED;

import io.kaituo.events.RegisterEvent.LeadInspected;
import io.kaituo.events.RegisterEvent.LeadResubmitted;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What the manager thinks of a new record (R5.3): accepted, or sent back until it is corrected. */
@Entity
class Inspection {

    @Id
    private UUID leadId;

    @Version
    private long version;

    private String region;

    @Enumerated(EnumType.STRING)
    private InspectionStatus status;

    private String comment;
    private String inspectedBy;
    private Instant inspectedAt;
    private int returns;

    protected Inspection() {}

    /** Nobody has looked at the record yet. */
    static Inspection of(Lead lead) {
        var inspection = new Inspection();
        inspection.leadId = lead.id();
        inspection.region = lead.region();
        inspection.status = OPEN;
        return inspection;
    }

    /** By whoever leads the one who put it on the list: nobody inspects a record of their own. */
    LeadInspected inspect(Lead lead, InspectRecord verdict, String by, Instant now) {
        verdict.requireComment();
        if (by.equals(lead.entry().registeredBy())) {
            throw new RuleViolation("inspection.own-record");
        }
        status = status.to(verdict.status());
        comment = verdict.comment();
        inspectedBy = by;
        inspectedAt = now;
        returns += status == RETURNED ? 1 : 0;
        return new LeadInspected(
                Uuid7.next(),
                now,
                region,
                leadId,
                lead.companyName(),
                corrector(lead),
                inspectedBy,
                status != RETURNED,
                comment);
    }

    /** It was corrected and is there to be looked at again. */
    LeadResubmitted resubmit(Lead lead, String by, Instant now) {
        status = status.to(RESUBMITTED);
        return new LeadResubmitted(Uuid7.next(), now, region, leadId, lead.companyName(), by, inspectedBy);
    }

    boolean isReturned() {
        return status == RETURNED;
    }

    /** Whoever answers for it now puts it right; who put it on the list where nobody does. */
    static String corrector(Lead lead) {
        return lead.ownerId() == null ? lead.entry().registeredBy() : lead.ownerId();
    }

    Cursor place() {
        return new Cursor(inspectedAt, leadId);
    }

    InspectionView view(UnaryOperator<String> names) {
        return new InspectionView(leadId, status, comment, inspectedBy, names.apply(inspectedBy), inspectedAt, returns);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inspection inspection && Objects.equals(leadId, inspection.leadId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(leadId);
    }
}
