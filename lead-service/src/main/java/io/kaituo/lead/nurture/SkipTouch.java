package io.kaituo.lead.nurture;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Leaves a touch out. */
record SkipTouch(@NotBlank @Size(max = 1000) String reason) {}
