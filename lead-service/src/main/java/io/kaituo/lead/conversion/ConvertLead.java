package io.kaituo.lead.conversion;

import io.kaituo.lead.Amount;
import io.kaituo.lead.ownership.Conversion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Makes the lead an account with a deal.
 *
 * @param dealName  the company's name when it is left out
 * @param amount    what the deal may be worth; none until somebody estimates it
 * @param accountId an account of the region that the deal joins; a new one when it is left out
 */
record ConvertLead(
        @Size(min = 1, max = 200) String dealName, @Valid Amount amount, LocalDate expectedCloseOn, UUID accountId) {

    Conversion.Terms terms() {
        return new Conversion.Terms(
                accountId,
                dealName == null || dealName.isBlank() ? null : dealName.strip(),
                amount == null ? null : amount.money(),
                expectedCloseOn);
    }
}
