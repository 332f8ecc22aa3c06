package io.kaituo.account.deals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Says how far the seller is. */
record MoveDeal(@NotBlank @Size(max = 60) String stage) {}
