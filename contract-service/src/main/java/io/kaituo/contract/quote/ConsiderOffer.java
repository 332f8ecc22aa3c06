package io.kaituo.contract.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Asks what an offer would come to, and who would have to agree to it, while somebody is writing it.
 *
 * @param currency of all its prices; CNY when it is left out
 * @param quoteId  the quote that would say so instead; null for one that is not written yet
 * @param revises  the quote that one is to take the place of
 */
record ConsiderOffer(
        @NotNull UUID dealId,
        @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull AskedLine> lines,
        UUID quoteId,
        UUID revises) {

    ConsiderOffer {
        currency = currency == null ? "CNY" : currency;
    }
}
