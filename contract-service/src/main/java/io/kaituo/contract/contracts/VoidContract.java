package io.kaituo.contract.contracts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Makes a contract void. */
record VoidContract(@NotBlank @Size(max = 1000) String reason) {}
