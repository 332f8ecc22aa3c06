package io.kaituo.lead.contest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Answers an appeal; granted, the company goes to who appealed. */
record AnswerAppeal(@NotNull Boolean granted, @NotBlank @Size(max = 1000) String comment) {}
