package io.kaituo.lead.score;

import io.kaituo.lead.ownership.LeadTier;
import io.kaituo.platform.web.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a lead is worth, and why.
 *
 * @param id         the lead's; so is the version
 * @param score      the weighted mean, not rounded; null when nobody judged the lead yet
 * @param tier       null below the threshold, and where the playbook has no tiers (R4.2)
 * @param tierRule   the condition that chose the tier, in CEL; null when it takes every lead that is left
 * @param threshold  from which score a lead has high potential; null where the score only sorts
 * @param unverified dimensions that fewer than two sources agree on (R4.8)
 * @param rescoreDue when somebody must judge again; null when nobody must
 * @param history    the judgements before, newest first, 20 at most
 */
record ScoreView(
        UUID id,
        long version,
        BigDecimal score,
        LeadTier tier,
        String tierRule,
        boolean highPotential,
        BigDecimal threshold,
        List<Reason> reasons,
        List<Dimension> unverified,
        String playbook,
        Integer playbookVersion,
        String scoredBy,
        String scoredByName,
        Instant scoredAt,
        Instant rescoreDue,
        List<Earlier> history)
        implements Versioned {

    static ScoreView none(UUID lead, long version) {
        return new ScoreView(
                lead, version, null, null, null, false, null, List.of(), List.of(), null, null, null, null, null, null,
                List.of());
    }

    /** One dimension's share of the score: {@code contribution = value x weight}. */
    record Reason(
            Dimension dimension,
            BigDecimal value,
            BigDecimal weight,
            BigDecimal contribution,
            String evidence,
            List<String> sources,
            boolean verified,
            String verifiedBy,
            String verifiedByName) {

        static Reason of(Judgement judgement, UnaryOperator<String> names) {
            return new Reason(
                    judgement.dimension(),
                    judgement.value(),
                    judgement.weight(),
                    judgement.contribution(),
                    judgement.evidence(),
                    judgement.sources(),
                    judgement.isVerified(),
                    judgement.verifiedBy(),
                    names.apply(judgement.verifiedBy()));
        }
    }

    /** A judgement before. */
    record Earlier(
            BigDecimal score,
            LeadTier tier,
            boolean highPotential,
            String scoredBy,
            String scoredByName,
            Instant scoredAt) {}
}
