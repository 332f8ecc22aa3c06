package io.kaituo.lead.grade;

import io.kaituo.lead.ownership.LeadGrade;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Judges how ripe a lead is (R2.6): the playbook's definitions decide, or a person with a reason.
 *
 * @param money              whether they have the money
 * @param authority          whether we speak to those who decide
 * @param need               whether they feel the need
 * @param decisionWithinDays how soon they decide; left out while nobody knows
 * @param yearlyValue        what they may buy in a year, in the region's currency
 * @param evidence           what the facts rest on
 * @param grade              a grade other than the definitions would give
 * @param reason             why; with a grade only
 */
record GradeLead(
        @NotNull Boolean money,
        @NotNull Boolean authority,
        @NotNull Boolean need,
        @Min(0) @Max(3650) Integer decisionWithinDays,
        @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal yearlyValue,
        @Size(max = 2000) String evidence,
        LeadGrade grade,
        @Size(max = 1000) String reason) {

    KeyFacts facts() {
        return new KeyFacts(money, authority, need, decisionWithinDays, yearlyValue);
    }
}
