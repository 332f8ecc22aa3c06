package io.kaituo.lead.inspection;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.platform.web.Refused;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The manager's verdict on a new record; who sends one back says why. */
record InspectRecord(@NotNull Outcome outcome, @Size(max = 2000) String comment) {

    /** What becomes of the record. */
    enum Outcome {
        @JsonProperty("accept")
        ACCEPT,
        @JsonProperty("return")
        RETURN
    }

    InspectionStatus status() {
        return outcome == Outcome.ACCEPT ? InspectionStatus.ACCEPTED : InspectionStatus.RETURNED;
    }

    void requireComment() {
        if (outcome == Outcome.RETURN && (comment == null || comment.isBlank())) {
            throw Refused.unprocessable("inspection.comment-required");
        }
    }
}
