package io.kaituo.account.deals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes an outcome back. */
record ReopenDeal(@NotBlank @Size(max = 1000) String reason) {}
