package io.kaituo.lead.referral;

import io.kaituo.events.LeadEndEvent.LeadReferralDue;
import io.kaituo.events.LeadEndEvent.LeadReferralReopened;
import io.kaituo.events.LeadEndEvent.LeadReferralRewarded;
import io.kaituo.events.LeadEndEvent.LeadReferralWon;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.Amount;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What came of an introduction (转介绍): written when the deal is won or the reward is given, whichever is first. */
@Entity
class Referral {

    @Id
    private UUID leadId;

    @Version
    private long version;

    private String region;
    private Instant wonAt;
    private Instant rewardedAt;
    private String rewardedBy;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "reward_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "reward_currency"))
    private Amount reward;

    private String rewardNote;

    protected Referral() {}

    static Referral of(Lead lead) {
        var referral = new Referral();
        referral.leadId = lead.id();
        referral.region = lead.region();
        return referral;
    }

    /** The introduction itself is to be rewarded. */
    static LeadReferralDue due(Lead lead, Instant now) {
        return new LeadReferralDue(
                Uuid7.next(),
                now,
                lead.region(),
                lead.id(),
                lead.companyName(),
                lead.ownerId(),
                lead.company().referrerAccountId());
    }

    /** Empty when the reward was given already: then nobody has to act. */
    Optional<LeadReferralWon> win(Lead lead, Instant now) {
        wonAt = now;
        return rewardedAt != null
                ? Optional.empty()
                : Optional.of(new LeadReferralWon(
                        Uuid7.next(),
                        now,
                        region,
                        leadId,
                        lead.companyName(),
                        lead.ownerId(),
                        lead.company().referrerAccountId(),
                        lead.conversion().dealId()));
    }

    /** The deal is open again; a reward that was given stays given. */
    Optional<LeadReferralReopened> reopen(Instant now) {
        if (wonAt == null || rewardedAt != null) {
            return Optional.empty();
        }
        wonAt = null;
        return Optional.of(new LeadReferralReopened(Uuid7.next(), now, region, leadId));
    }

    LeadReferralRewarded reward(RewardReferral asked, ReferralRules rules, String by, Instant now) {
        if (rewardedAt != null) {
            throw new RuleViolation("referral.rewarded");
        }
        if (!rules.isDue(wonAt != null)) {
            throw new RuleViolation("referral.not-due");
        }
        rules.allow(asked.worth());
        rewardedAt = now;
        rewardedBy = by;
        reward = asked.worth();
        rewardNote = asked.note();
        return new LeadReferralRewarded(Uuid7.next(), now, region, leadId, by, reward.money());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Referral referral && Objects.equals(leadId, referral.leadId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(leadId);
    }
}
