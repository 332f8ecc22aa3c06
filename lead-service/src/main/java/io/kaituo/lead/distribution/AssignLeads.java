package io.kaituo.lead.distribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Makes one person responsible for many leads. */
record AssignLeads(
        @NotEmpty @Size(max = 200) List<@NotNull UUID> leadIds,
        @NotBlank String ownerId,
        @NotBlank @Size(max = 1000) String reason,
        @Size(max = 40) String region) {}
