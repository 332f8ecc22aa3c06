package io.kaituo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How a lead ends, begins again, and is thanked for. */
public sealed interface LeadEndEvent extends LeadEvent {

    /** The lead is an account with a deal now, under these ids; {@code contactId} is null when nobody is known by name. */
    @EventType("lead.converted.v1")
    record LeadConverted(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String convertedBy,
            UUID accountId,
            UUID contactId,
            UUID dealId)
            implements LeadEndEvent {}

    /** Nothing will come of the lead for now; {@code reapproachOn} is the day that puts it back on the list (R2.2). */
    @EventType("lead.disqualified.v1")
    record LeadDisqualified(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String disqualifiedBy,
            String reason,
            LocalDate reapproachOn)
            implements LeadEndEvent {}

    /** A person put the lead back on the list before its day. */
    @EventType("lead.requalified.v1")
    record LeadRequalified(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String requalifiedBy,
            Instant firstContactDue)
            implements LeadEndEvent {}

    /**
     * The day has come to speak to them again (R2.2): the lead is back on the list. {@code ownerId} is null when
     * {@code formerOwnerId} no longer sells here and a manager must say who does.
     */
    @EventType("lead.reapproach-due.v1")
    record LeadReapproachDue(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String formerOwnerId,
            String reason,
            LocalDate disqualifiedOn,
            Instant firstContactDue)
            implements LeadEndEvent {}

    /** Somebody introduced a company, and the playbook rewards the introduction itself. */
    @EventType("lead.referral-due.v1")
    record LeadReferralDue(
            UUID id, Instant at, String region, UUID leadId, String companyName, String ownerId, UUID referrerAccountId)
            implements LeadEndEvent {}

    /** A contract with what the lead became was signed: the day to speak to them about the next one is set (R2.2). */
    @EventType("lead.reapproach-set.v1")
    record LeadReapproachSet(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            UUID contractId,
            LocalDate signedOn,
            LocalDate reapproachOn)
            implements LeadEndEvent {}

    /** The deal that came of an introduction was won: whoever made it is to be thanked. */
    @EventType("lead.referral-won.v1")
    record LeadReferralWon(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            UUID referrerAccountId,
            UUID dealId)
            implements LeadEndEvent {}

    /** That deal is open again: there is nothing to thank for yet. */
    @EventType("lead.referral-reopened.v1")
    record LeadReferralReopened(UUID id, Instant at, String region, UUID leadId) implements LeadEndEvent {}

    /** Whoever made the introduction was thanked. */
    @EventType("lead.referral-rewarded.v1")
    record LeadReferralRewarded(UUID id, Instant at, String region, UUID leadId, String rewardedBy, Money reward)
            implements LeadEndEvent {}
}
