package io.kaituo.contract.negotiation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Says why a contract reads otherwise than agreed, or where its clauses carry what no field does. */
record ExplainDifference(@NotNull UUID issueId, @NotBlank @Size(max = 2000) String reason) {}
