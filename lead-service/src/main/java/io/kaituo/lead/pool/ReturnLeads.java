package io.kaituo.lead.pool;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Puts many leads back into the pool. */
record ReturnLeads(
        @NotEmpty @Size(max = 200) List<@NotNull UUID> leadIds,
        @NotBlank @Size(max = 1000) String reason,
        @Size(max = 40) String region) {}
