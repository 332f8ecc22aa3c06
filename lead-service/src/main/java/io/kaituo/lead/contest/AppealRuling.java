package io.kaituo.lead.contest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Asks those above to look at a ruling again. */
record AppealRuling(@NotBlank @Size(max = 2000) String reason) {}
