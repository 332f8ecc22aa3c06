package io.kaituo.notification.subscription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Says anew where a subscription's messages go and what it is about; what is left out of a list is no longer told. */
record ChangeSubscription(
        @NotBlank @Size(max = 2000) String url,
        @Size(max = 40) List<@NotBlank @Size(max = 80) String> types,
        @Size(max = 200) List<@NotNull UUID> dealIds,
        @Size(max = 200) String description) {}
