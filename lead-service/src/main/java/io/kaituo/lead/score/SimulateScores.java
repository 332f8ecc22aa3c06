package io.kaituo.lead.score;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** Asks what other rules would do to today's leads; what is left out stays as the playbook has it. */
record SimulateScores(
        @Size(max = 40) String region,
        @Valid Weights weights,
        @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 4) BigDecimal highPotential,
        @Size(max = 3) List<@NotNull @Valid TierRule> tiers) {

    /** The rules to try: these in place of the playbook's. */
    ScoreRules in(ScoreRules playbook) {
        return new ScoreRules(
                true,
                weights == null ? playbook.weights() : weights,
                highPotential == null ? playbook.highPotential() : highPotential,
                tiers == null ? playbook.tiers() : tiers,
                null);
    }
}
