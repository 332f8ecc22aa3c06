package io.kaituo.lead.contest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Gives a contested company to one of those who registered it (R5.4). */
record RuleOnOwnership(@NotBlank String ownerId, @NotBlank @Size(max = 1000) String reason) {}
