package io.kaituo.contract.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes an offer back. */
record WithdrawQuote(@NotBlank @Size(max = 1000) String reason) {}
