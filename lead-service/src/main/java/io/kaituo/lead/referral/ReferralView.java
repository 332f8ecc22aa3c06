package io.kaituo.lead.referral;

import io.kaituo.events.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * An introduction as the API shows it.
 *
 * @param referrerAccountId   the account that introduced them; null when {@code referrer} is no account of ours
 * @param referrerAccountName null for one that this service has not heard of yet
 * @param rewardDue           whether it is time to thank them, as the playbook has it
 */
record ReferralView(
        UUID leadId,
        String region,
        String companyName,
        String ownerId,
        String ownerName,
        UUID referrerAccountId,
        String referrerAccountName,
        String referrer,
        ReferralStatus status,
        boolean rewardDue,
        UUID dealId,
        Instant registeredAt,
        Instant wonAt,
        Instant rewardedAt,
        Money reward,
        String rewardNote) {}
