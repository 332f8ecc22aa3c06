package io.kaituo.lead.score;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody thinks of one dimension; a bare number stands for its value alone.
 *
 * @param value      0 to 10, one digit behind the point
 * @param evidence   what it rests on; may stand once for all dimensions
 * @param sources    where it was checked, such as the website or the annual report; two that differ verify it (R4.8)
 * @param verifiedBy id of whoever checked it; the caller when it is left out
 */
@Schema(description = "What somebody thinks of one dimension; a bare number stands for its value alone")
record JudgeDimension(
        @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 1) BigDecimal value,
        @Size(max = 2000) String evidence,
        @Size(max = 10) List<@NotBlank @Size(max = 200) String> sources,
        @Size(max = 60) String verifiedBy) {

    JudgeDimension {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** The bare number, as JSON has it. */
    JudgeDimension(int value) {
        this(BigDecimal.valueOf(value), null, null, null);
    }

    /** The same with a digit behind the point. */
    JudgeDimension(double value) {
        this(BigDecimal.valueOf(value), null, null, null);
    }
}
