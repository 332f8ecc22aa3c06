package io.kaituo.lead.referral;

import io.kaituo.events.Money;
import io.kaituo.platform.web.Cursor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A lead that somebody introduced, with what came of it, as the list reads them: one row of two tables. */
record Referred(
        UUID leadId,
        String region,
        String companyName,
        String ownerId,
        UUID referrerAccountId,
        String referrerAccountName,
        String referrer,
        UUID dealId,
        Instant registeredAt,
        Instant wonAt,
        Instant rewardedAt,
        Money reward,
        String rewardNote,
        boolean rewardDue) {

    static Referred of(String region, Object[] row, ReferralRules rules) {
        var won = instant(row[8]);
        var rewarded = instant(row[9]);
        return new Referred(
                (UUID) row[0],
                region,
                (String) row[1],
                (String) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (UUID) row[6],
                instant(row[7]),
                won,
                rewarded,
                row[10] == null ? null : new Money(new BigDecimal((String) row[10]), (String) row[11]),
                (String) row[12],
                rewarded == null && rules.isDue(won != null));
    }

    Cursor place() {
        return new Cursor(registeredAt, leadId);
    }

    ReferralView view(UnaryOperator<String> names) {
        return new ReferralView(
                leadId,
                region,
                companyName,
                ownerId,
                names.apply(ownerId),
                referrerAccountId,
                referrerAccountName,
                referrer,
                status(),
                rewardDue,
                dealId,
                registeredAt,
                wonAt,
                rewardedAt,
                reward,
                rewardNote);
    }

    private ReferralStatus status() {
        if (rewardedAt != null) {
            return ReferralStatus.REWARDED;
        }
        if (wonAt != null) {
            return ReferralStatus.WON;
        }
        return dealId == null ? ReferralStatus.REGISTERED : ReferralStatus.CONVERTED;
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }
}
