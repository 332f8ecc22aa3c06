package io.kaituo.contract.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Says whether a proposal may count on it. */
record AnswerRequest(@NotNull Boolean agreed, @Size(max = 2000) String answer) {}
