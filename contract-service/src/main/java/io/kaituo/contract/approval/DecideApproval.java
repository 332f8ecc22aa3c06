package io.kaituo.contract.approval;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An approver's word.
 *
 * @param comment      why; needed unless they agree
 * @param revision     which revision they read; the current one when it is left out
 * @param documentHash which document they read
 * @param toStep       for a return: back to this earlier step; to the requester when it is left out
 */
record DecideApproval(
        @NotNull Outcome outcome,
        @Size(max = 4000) String comment,
        Integer revision,
        @Size(max = 64) String documentHash,
        @Min(1) Integer toStep) {

    boolean isUnexplained() {
        return outcome.needsComment() && (comment == null || comment.isBlank());
    }

    boolean isAbout(int current, String currentHash) {
        return (revision == null || revision == current) && (documentHash == null || documentHash.equals(currentHash));
    }
}
