package io.kaituo.lead.pause;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Lets the clock stand still, or says why not. */
record AnswerPause(@NotNull Boolean granted, @NotBlank @Size(max = 1000) String comment) {}
