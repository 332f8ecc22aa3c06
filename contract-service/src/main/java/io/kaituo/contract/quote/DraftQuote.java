package io.kaituo.contract.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Offers something for a deal.
 *
 * @param currency of all its prices; CNY when it is left out
 * @param revises  the quote it takes the place of once it is issued
 */
record DraftQuote(
        @NotNull UUID dealId,
        @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull AskedLine> lines,
        @Size(max = 20_000) String notes,
        UUID revises) {

    DraftQuote {
        currency = currency == null ? "CNY" : currency;
    }
}
