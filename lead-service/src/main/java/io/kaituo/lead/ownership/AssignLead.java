package io.kaituo.lead.ownership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Makes somebody else responsible. */
record AssignLead(@NotBlank String ownerId, @NotBlank @Size(max = 1000) String reason) {}
