package io.kaituo.lead.score;

import io.kaituo.lead.ownership.LeadTier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What other rules would do to today's leads; nothing of it is done.
 *
 * @param leads  how many leads were looked at: scored, and still open
 * @param before leads by tier as they are; {@code NONE} has no tier
 * @param after  leads by tier as they would be
 * @param highPotentialBefore leads of high potential as they are
 * @param highPotentialAfter  leads of high potential as they would be
 * @param moves  leads that would change their tier, by {@code FROM > TO}
 * @param sample the first of them, 50 at most
 */
record SimulationResult(
        long leads,
        Map<String, Long> before,
        Map<String, Long> after,
        long highPotentialBefore,
        long highPotentialAfter,
        Map<String, Long> moves,
        List<Moved> sample) {

    private static final int SAMPLE = 50;

    static final SimulationResult EMPTY = new SimulationResult(0, Map.of(), Map.of(), 0, 0, Map.of(), List.of());

    /** A lead that would change its tier. */
    record Moved(UUID leadId, String companyName, String ownerId, String from, String to, BigDecimal score) {}

    /** A lead as it is. */
    record Today(
            UUID leadId,
            String companyName,
            String ownerId,
            String tier,
            boolean highPotential,
            List<BigDecimal> values) {}

    /** The same with some more leads. */
    SimulationResult with(List<Today> more, ScoreRules rules) {
        var tally = new Tally(this);
        more.forEach(lead -> tally.count(lead, rules));
        return tally.result();
    }

    /** The sums while a part of the leads is counted. */
    private static final class Tally {

        private long leads;
        private final Map<String, Long> before;
        private final Map<String, Long> after;
        private long highBefore;
        private long highAfter;
        private final Map<String, Long> moves;
        private final List<Moved> sample;

        Tally(SimulationResult soFar) {
            leads = soFar.leads;
            before = new TreeMap<>(soFar.before);
            after = new TreeMap<>(soFar.after);
            highBefore = soFar.highPotentialBefore;
            highAfter = soFar.highPotentialAfter;
            moves = new TreeMap<>(soFar.moves);
            sample = new ArrayList<>(soFar.sample);
        }

        void count(Today lead, ScoreRules rules) {
            var score = rules.score(dimension -> lead.values().get(dimension.ordinal()));
            String from = lead.tier() == null ? "NONE" : lead.tier();
            String to = rules.tier(score, dimension -> lead.values().get(dimension.ordinal()))
                    .map(TierRule::tier)
                    .map(LeadTier::name)
                    .orElse("NONE");
            leads++;
            before.merge(from, 1L, Long::sum);
            after.merge(to, 1L, Long::sum);
            highBefore += lead.highPotential() ? 1 : 0;
            highAfter += rules.isHigh(score) ? 1 : 0;
            if (!from.equals(to)) {
                moves.merge(from + " > " + to, 1L, Long::sum);
                if (sample.size() < SAMPLE) {
                    sample.add(new Moved(lead.leadId(), lead.companyName(), lead.ownerId(), from, to, score));
                }
            }
        }

        SimulationResult result() {
            return new SimulationResult(leads, before, after, highBefore, highAfter, moves, sample);
        }
    }
}
