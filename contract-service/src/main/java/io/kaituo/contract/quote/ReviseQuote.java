package io.kaituo.contract.quote;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Replaces the offer; list prices are those of today. */
record ReviseQuote(
        @NotEmpty @Size(max = 200) List<@Valid @NotNull AskedLine> lines, @Size(max = 20_000) String notes) {}
