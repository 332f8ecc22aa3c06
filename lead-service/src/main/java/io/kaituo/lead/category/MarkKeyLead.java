package io.kaituo.lead.category;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Call a lead important, or no longer, whatever the playbook makes of it (R5.14). */
record MarkKeyLead(@NotNull Boolean key, @NotBlank @Size(max = 500) String reason) {}
