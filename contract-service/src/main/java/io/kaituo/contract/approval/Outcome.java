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

    /** Whoever does not agree says why. */
    boolean needsComment() {
        return this != APPROVE;
    }

    /** As requests and events spell it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
