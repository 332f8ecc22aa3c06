package io.kaituo.lead.score;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** What each dimension counts for: more than 0, at most 1. */
record Weights(
        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") BigDecimal fit,
        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") BigDecimal urgency,
        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") BigDecimal access,
        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") BigDecimal budget) {

    BigDecimal of(Dimension dimension) {
        return switch (dimension) {
            case FIT -> fit;
            case URGENCY -> urgency;
            case ACCESS -> access;
            case BUDGET -> budget;
        };
    }
}
