package io.kaituo.lead.score;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Judges a lead (R4.1).
 *
 * @param evidence for the dimensions that bring none of their own
 */
record ScoreLead(
        @NotNull @Valid JudgeDimension fit,
        @NotNull @Valid JudgeDimension urgency,
        @NotNull @Valid JudgeDimension access,
        @NotNull @Valid JudgeDimension budget,
        @Size(max = 2000) String evidence) {

    JudgeDimension of(Dimension dimension) {
        return switch (dimension) {
            case FIT -> fit;
            case URGENCY -> urgency;
            case ACCESS -> access;
            case BUDGET -> budget;
        };
    }

    /** What a dimension rests on; null when nobody says. */
    String evidenceOf(Dimension dimension) {
        String own = of(dimension).evidence();
        return own == null || own.isBlank() ? evidence : own;
    }
}
