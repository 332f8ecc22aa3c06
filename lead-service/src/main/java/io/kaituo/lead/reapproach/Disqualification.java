package io.kaituo.lead.reapproach;

import io.kaituo.events.LeadEndEvent.LeadReapproachDue;
import io.kaituo.events.LeadEndEvent.LeadRequalified;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One time that a lead is off the list: why, and until when. */
@Entity
class Disqualification {

    /** Customers replace what they bought every 5 to 10 years (R2.2); who asks again later asks another company. */
    private static final int MOST_YEARS = 15;

    @Id
    private UUID id;

    private String region;
    private UUID leadId;
    private String reason;
    private String comment;
    private String disqualifiedBy;
    private Instant disqualifiedAt;
    private LocalDate disqualifiedOn;
    private LocalDate reapproachOn;
    private Instant endedAt;
    private String endedBy;
    private String endReason;

    protected Disqualification() {}

    /** @param until the day somebody chose or the playbook counted */
    static Disqualification of(
            Lead lead, DisqualifyLead asked, LocalDate until, LocalDate today, String by, Instant now) {
        if (!until.isAfter(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
            throw new RuleViolation("lead.reapproach-day", today, MOST_YEARS);
        }
        var made = new Disqualification();
        made.id = Uuid7.next();
        made.region = lead.region();
        made.leadId = lead.id();
        made.reason = asked.reason();
        made.comment = asked.comment();
        made.disqualifiedBy = by;
        made.disqualifiedAt = now;
        made.disqualifiedOn = today;
        made.reapproachOn = until;
        return made;
    }

    /** The lead is back on the list because its day has come. */
    LeadReapproachDue pass(Lead back, String formerOwnerId, Instant now) {
        endedAt = now;
        return new LeadReapproachDue(
                Uuid7.next(),
                now,
                region,
                leadId,
                back.companyName(),
                back.ownerId(),
                formerOwnerId,
                reason,
                disqualifiedOn,
                back.firstContact().due());
    }

    /** The lead is back on the list because somebody says so. */
    LeadRequalified lift(Lead back, String by, String why, Instant now) {
        end(by, why, now);
        return new LeadRequalified(
                Uuid7.next(),
                now,
                region,
                leadId,
                back.companyName(),
                back.ownerId(),
                by,
                back.firstContact().due());
    }

    /** It counts no more, and whoever ended it tells of that. */
    void end(String by, String why, Instant now) {
        endedAt = now;
        endedBy = by;
        endReason = why;
    }

    DisqualificationView view(UnaryOperator<String> names) {
        return new DisqualificationView(
                id,
                reason,
                comment,
                disqualifiedBy,
                names.apply(disqualifiedBy),
                disqualifiedAt,
                reapproachOn,
                endedAt,
                endedBy,
                endReason);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Disqualification made && Objects.equals(id, made.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
