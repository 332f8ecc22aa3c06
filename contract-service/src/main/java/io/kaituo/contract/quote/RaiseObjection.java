package io.kaituo.contract.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Writes down what the customer holds against the offer. */
record RaiseObjection(@NotBlank @Size(max = 2000) String objection) {}
