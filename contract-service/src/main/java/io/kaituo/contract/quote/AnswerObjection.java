package io.kaituo.contract.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Answers an objection.
 *
 * @param evidence a link to a case or to somebody else's figures (A7.16)
 */
record AnswerObjection(@NotBlank @Size(max = 4000) String answer, @NotBlank @Size(max = 1000) String evidence) {}
