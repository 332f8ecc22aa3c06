package io.kaituo.contract.approval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an approver can say. */
public enum Outcome {
    /** Go on. */
    @JsonProperty("approve")
    APPROVE(ApprovalStatus.APPROVED),
    /** Back to the drafter, who may change it and ask again. */
    @JsonProperty("return")
    RETURN(ApprovalStatus.RETURNED),
    /** Never. */
    @JsonProperty("reject")
    REJECT(ApprovalStatus.REJECTED);

    private final ApprovalStatus status;

    Outcome(ApprovalStatus status) {
        this.status = status;
    }

    ApprovalStatus status() {
        return status;
    }

    /** What ended an approval that somebody decided. */
    static Outcome of(ApprovalStatus ended) {
        return java.util.Arrays.stream(values())
                .filter(outcome -> outcome.status == ended)
                .findFirst()
                .orElseThrow();
    }

    /** Whoever does not agree says why. */
    boolean needsComment() {
        return this != APPROVE;
    }

    /** As an approval's history calls it. */
    String happening() {
        return switch (this) {
            case APPROVE -> "agreed";
            case RETURN -> "returned";
            case REJECT -> "rejected";
        };
    }

    /** As requests and events spell it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
