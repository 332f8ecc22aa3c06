package io.kaituo.lead.distribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Says what ground a rep answers for.
 *
 * @param places    as company names carry them, such as 郑州
 * @param companies how many companies there are on it: what coverage is measured against (W2.1)
 */
record DrawTerritory(
        @Size(max = 40) String region,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 60) String> places,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 120) String> industries,
        @PositiveOrZero Integer companies) {}
