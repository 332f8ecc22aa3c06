package io.kaituo.visit.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Tells that a follow-up was done, on its day, before or late. */
record CompleteFollowUp(
        @NotBlank @Size(max = 4000) String summary,
        @Size(max = 1000) String outcome,
        @Size(max = 1000) String nextStep) {}
