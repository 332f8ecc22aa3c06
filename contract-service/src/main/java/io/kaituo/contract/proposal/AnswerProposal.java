package io.kaituo.contract.proposal;

import io.kaituo.contract.CalendarDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Tells what the customer said.
 *
 * @param comment what they want instead; needed unless they accept
 * @param saidBy  who answered for the customer
 * @param on      the day; today when it is left out
 */
record AnswerProposal(
        @NotNull Reply answer,
        @Size(max = 4000) String comment,
        @NotBlank @Size(max = 200) String saidBy,
        @CalendarDay LocalDate on) {

    boolean isUnexplained() {
        return answer != Reply.ACCEPT && (comment == null || comment.isBlank());
    }
}
