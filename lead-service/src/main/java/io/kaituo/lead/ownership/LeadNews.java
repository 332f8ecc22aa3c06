package io.kaituo.lead.ownership;

import io.kaituo.events.ContestEvent.OwnershipContested;
import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.LeadEndEvent.LeadDisqualified;
import io.kaituo.events.LeadEndEvent.LeadReapproachSet;
import io.kaituo.events.LeadOwnerEvent.LeadClaimed;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.RegisterEvent.LeadChanged;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.events.Uuid7;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What others are told of a lead as it is then, so that the lead itself holds nothing but its rules. */
record LeadNews(Lead lead, Instant now) {

    LeadRegistered registered() {
        return new LeadRegistered(
                Uuid7.next(),
                now,
                lead.region(),
                lead.id(),
                lead.companyName(),
                lead.ownerId(),
                lead.company().source(),
                lead.dispute().contested(),
                due());
    }

    OwnershipContested contested(Rival earlier) {
        return new OwnershipContested(
                Uuid7.next(),
                now,
                lead.region(),
                lead.id(),
                lead.companyName(),
                lead.ownerId(),
                earlier.leadId(),
                earlier.ownerId());
    }

    LeadChanged changed() {
        return new LeadChanged(Uuid7.next(), now, lead.region(), lead.id(), lead.companyName(), lead.ownerId());
    }

    /** @param first whether it was made against a clock that still ran */
    LeadContacted contacted(boolean first) {
        return new LeadContacted(Uuid7.next(), now, lead.region(), lead.id(), lead.ownerId(), first);
    }

    LeadReassigned reassigned(String from, String by, String reason, UUID batch) {
        return new LeadReassigned(
                Uuid7.next(),
                now,
                lead.region(),
                lead.id(),
                lead.companyName(),
                from,
                lead.ownerId(),
                by,
                reason,
                due(),
                batch);
    }

    LeadPooled pooled() {
        var ownership = lead.ownership();
        return new LeadPooled(
                Uuid7.next(),
                now,
                lead.region(),
                lead.id(),
                lead.companyName(),
                ownership.formerOwnerId(),
                ownership.poolReason());
    }

    LeadClaimed claimed() {
        return new LeadClaimed(Uuid7.next(), now, lead.region(), lead.id(), lead.companyName(), lead.ownerId(), due());
    }

    LeadDisqualified disqualified(String by, String reason, LocalDate reapproachOn) {
        return new LeadDisqualified(
                Uuid7.next(),
                now,
                lead.region(),
                lead.id(),
                lead.companyName(),
                lead.ownerId(),
                by,
                reason,
                reapproachOn);
    }

    LeadReapproachSet reapproachSet() {
        var bought = lead.purchase();
        return new LeadReapproachSet(
                Uuid7.next(),
                now,
                lead.region(),
                lead.id(),
                lead.companyName(),
                lead.ownerId(),
                bought.contract(),
                bought.signedOn(),
                bought.reapproachOn());
    }

    private Instant due() {
        return lead.firstContact().due();
    }
}
