package io.kaituo.account.accounts;

import io.kaituo.account.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * Makes a company an account.
 *
 * @param annualRevenue of the last full year
 * @param foundedIn     the year
 * @param location      where its head office is
 * @param parentName    the company it belongs to
 */
record CreateAccount(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 40) String region,
        @Size(max = 120) String industry,
        @Valid Amount annualRevenue,
        @PositiveOrZero Integer employees,
        @Min(1000) @Max(2999) Integer foundedIn,
        @Size(max = 200) String location,
        @Size(max = 200) String parentName) {}
