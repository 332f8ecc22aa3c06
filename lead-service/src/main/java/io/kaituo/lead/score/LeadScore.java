package io.kaituo.lead.score;

import io.kaituo.events.LeadCareEvent.LeadScored;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadTier;
import io.kaituo.platform.playbook.PlaybookVersion;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One judgement of a lead, with everything that led to it; the newest one counts, the others are its history (R4.1). */
@Entity
class LeadScore {

    @Id
    private UUID id;

    private String region;
    private UUID leadId;
    private BigDecimal fit;
    private BigDecimal urgency;
    private BigDecimal access;
    private BigDecimal budget;

    @Convert(converter = Judgements.class)
    private List<Judgement> judgements;

    private BigDecimal score;
    private BigDecimal threshold;
    private boolean highPotential;

    @Enumerated(EnumType.STRING)
    private LeadTier tier;

    private String tierRule;
    private String playbook;
    private int playbookVersion;
    private String scoredBy;
    private Instant scoredAt;
    private Instant rescoreDue;
    private boolean current;

    protected LeadScore() {}

    static LeadScore of(
            Lead lead,
            List<Judgement> judgements,
            ScoreRules rules,
            PlaybookVersion playbook,
            String scoredBy,
            Instant now) {
        var made = new LeadScore();
        made.id = Uuid7.next();
        made.region = lead.region();
        made.leadId = lead.id();
        made.judgements = judgements;
        Function<Dimension, BigDecimal> values =
                dimension -> judgements.get(dimension.ordinal()).value();
        made.fit = values.apply(Dimension.FIT);
        made.urgency = values.apply(Dimension.URGENCY);
        made.access = values.apply(Dimension.ACCESS);
        made.budget = values.apply(Dimension.BUDGET);
        made.score = rules.score(values);
        made.threshold = rules.highPotential();
        made.highPotential = rules.isHigh(made.score);
        rules.tier(made.score, values).ifPresent(rule -> {
            made.tier = rule.tier();
            made.tierRule = rule.when();
        });
        made.playbook = playbook.name();
        made.playbookVersion = playbook.version();
        made.scoredBy = scoredBy;
        made.scoredAt = now;
        made.current = true;
        return made;
    }

    /** Below the threshold nobody is in touch with the lead, so somebody must judge it again. */
    void againBy(Instant due) {
        rescoreDue = due;
    }

    /** The lead is worth this from now on. */
    LeadScored rate(Lead lead) {
        lead.rate(lead.rating().scored(score, tier, highPotential, scoredAt));
        return new LeadScored(
                Uuid7.next(),
                scoredAt,
                region,
                leadId,
                lead.companyName(),
                lead.ownerId(),
                score,
                tier == null ? null : tier.name(),
                highPotential,
                scoredBy);
    }

    boolean isHigh() {
        return highPotential;
    }

    /** @param earlier the judgements before this one, newest first */
    ScoreView view(long leadVersion, List<LeadScore> earlier, UnaryOperator<String> names) {
        return new ScoreView(
                leadId,
                leadVersion,
                score,
                tier,
                tierRule,
                highPotential,
                threshold,
                judgements.stream()
                        .map(judgement -> ScoreView.Reason.of(judgement, names))
                        .toList(),
                judgements.stream()
                        .filter(judgement -> !judgement.isVerified())
                        .map(Judgement::dimension)
                        .toList(),
                playbook,
                playbookVersion,
                scoredBy,
                names.apply(scoredBy),
                scoredAt,
                rescoreDue,
                earlier.stream()
                        .map(one -> new ScoreView.Earlier(
                                one.score,
                                one.tier,
                                one.highPotential,
                                one.scoredBy,
                                names.apply(one.scoredBy),
                                one.scoredAt))
                        .toList());
    }
}
