package io.kaituo.contract.quote;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the customer said; whoever declines has a reason. */
record AnswerQuote(@NotNull Boolean accepted, @Size(max = 4000) String comment) {

    boolean isUnexplained() {
        return !accepted && (comment == null || comment.isBlank());
    }
}
