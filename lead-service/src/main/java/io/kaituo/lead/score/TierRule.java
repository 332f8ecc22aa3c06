package io.kaituo.lead.score;

import io.kaituo.lead.Title;
import io.kaituo.lead.ownership.LeadTier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Which leads of high potential belong to a tier (R4.2).
 *
 * @param when CEL over the dimensions and the score; null for every lead that is left
 */
record TierRule(@NotNull LeadTier tier, @Valid Title title, @Size(max = 500) String when) {}
