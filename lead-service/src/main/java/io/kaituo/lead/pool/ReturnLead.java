package io.kaituo.lead.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Puts a lead back into the pool. */
record ReturnLead(@NotBlank @Size(max = 1000) String reason) {}
