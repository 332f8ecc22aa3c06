package io.kaituo.notification.subscription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Asks to be told of a region's deals.
 *
 * @param region  may be left out by somebody with one region
 * @param types   of public events; null or empty for all
 * @param dealIds null or empty for all
 * @param startAt a cursor {@code <region>:<position>}; null to start with what happens from now on
 */
record OpenSubscription(
        @Size(max = 40) String region,
        @NotNull @Pattern(regexp = "webhook") String channel,
        @NotBlank @Size(max = 2000) String url,
        @Size(max = 40) List<@NotBlank @Size(max = 80) String> types,
        @Size(max = 200) List<@NotNull UUID> dealIds,
        @Size(max = 80) String startAt,
        @Size(max = 200) String description) {}
