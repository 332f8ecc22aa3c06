package io.kaituo.lead.score;

import io.kaituo.lead.Title;
import io.kaituo.lead.ownership.LeadTier;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Condition;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.web.RuleViolation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How leads are judged (R4.1, R4.2), as the playbook has it.
 *
 * @param enabled       false where the method does not score
 * @param highPotential from which score a lead has high potential; null where the score only sorts
 * @param rescoreAfter  how long a score below that is good for; null for ever
 */
record ScoreRules(Boolean enabled, Weights weights, BigDecimal highPotential, List<TierRule> tiers, Span rescoreAfter) {

    /** What playbooks mean that say nothing: the eight steps' way. */
    private static final ScoreRules STANDARD = new ScoreRules(
            true,
            new Weights(new BigDecimal("0.35"), new BigDecimal("0.20"), new BigDecimal("0.15"), new BigDecimal("0.30")),
            new BigDecimal("7"),
            List.of(
                    new TierRule(
                            LeadTier.KEY_PURSUIT, new Title("重点攻坚", "Key pursuit"), "urgency >= 7.0 && access >= 7.0"),
                    new TierRule(
                            LeadTier.LONG_TERM,
                            new Title("长期观察", "Long-term watch"),
                            "fit >= 8.0 && budget >= 8.0 && urgency <= 3.0"),
                    new TierRule(LeadTier.NURTURE, new Title("持续培育", "Steady nurture"), null)),
            Span.parse("90 d"));

    private record Leads(ScoreRules score) {}

    ScoreRules {
        enabled = enabled == null || enabled;
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
    }

    /** @throws RuleViolation where the method does not score leads */
    static ScoreRules of(Playbook playbook) {
        var score = playbook.section("leads", Leads.class).score();
        if (score == null) {
            return STANDARD;
        }
        if (!score.enabled()) {
            throw new RuleViolation("score.off", playbook.region());
        }
        return score.weights() == null
                ? new ScoreRules(true, STANDARD.weights(), score.highPotential(), score.tiers(), score.rescoreAfter())
                : score;
    }

    /** The weighted mean of what was judged, exact where the weights add up to 1. */
    BigDecimal score(Function<Dimension, BigDecimal> values) {
        var sum = sum(dimension -> weights.of(dimension).multiply(values.apply(dimension)));
        var whole = sum(weights::of);
        return plain(whole.compareTo(BigDecimal.ONE) == 0 ? sum : sum.divide(whole, MathContext.DECIMAL64));
    }

    /** Compared unrounded: 6.99 is not 7. */
    boolean isHigh(BigDecimal score) {
        return highPotential != null && score.compareTo(highPotential) >= 0;
    }

    /** Only leads of high potential have one (R4.2): the first whose condition holds. */
    Optional<TierRule> tier(BigDecimal score, Function<Dimension, BigDecimal> values) {
        if (!isHigh(score)) {
            return Optional.empty();
        }
        var facts = facts(score, values);
        return tiers.stream()
                .filter(tier -> Condition.of(tier.when()).holds(facts))
                .findFirst();
    }

    /** @throws IllegalArgumentException when a tier's condition cannot be asked */
    ScoreRules checked() {
        var facts = facts(BigDecimal.ZERO, dimension -> BigDecimal.ZERO);
        tiers.forEach(tier -> Condition.of(tier.when()).holds(facts));
        return this;
    }

    private static Map<String, Object> facts(BigDecimal score, Function<Dimension, BigDecimal> values) {
        var facts = new HashMap<String, Object>();
        facts.put("score", score.doubleValue());
        for (var dimension : Dimension.values()) {
            facts.put(dimension.label(), values.apply(dimension).doubleValue());
        }
        return facts;
    }

    private static BigDecimal sum(Function<Dimension, BigDecimal> of) {
        return Arrays.stream(Dimension.values()).map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Without zeros at the end, but never 7E+1. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
