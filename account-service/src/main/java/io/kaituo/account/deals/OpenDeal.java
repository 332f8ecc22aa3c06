package io.kaituo.account.deals;

import io.kaituo.account.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Starts selling to an account.
 *
 * @param amount   what it may be worth; none until somebody estimates it
 * @param openedOn today when it is left out
 */
record OpenDeal(
        @NotNull UUID accountId,
        @NotBlank @Size(max = 200) String name,
        @Valid Amount amount,
        @Size(max = 200) String product,
        LocalDate expectedCloseOn,
        LocalDate openedOn) {}
