package io.kaituo.lead.contest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Says that two names which are alike are two companies. */
record DismissContest(@NotBlank @Size(max = 1000) String reason) {}
