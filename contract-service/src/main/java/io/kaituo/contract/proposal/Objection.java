package io.kaituo.contract.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.URL;

/**
 * What the customer will say against it, answered before they do.
 *
 * @param evidence where the answer is shown: a case, or a third party's figures
 */
record Objection(
        @NotNull Topic topic,
        @NotBlank @Size(max = 1000) String objection,
        @Size(max = 4000) String answer,
        @URL @Size(max = 1000) String evidence) {

    /** What customers usually object to. */
    enum Topic {
        @JsonProperty("price")
        PRICE,
        @JsonProperty("lead-time")
        LEAD_TIME,
        @JsonProperty("data-security")
        DATA_SECURITY,
        @JsonProperty("other")
        OTHER
    }

    boolean isAnswered() {
        return answer != null && !answer.isBlank();
    }

    boolean isShown() {
        return evidence != null && !evidence.isBlank();
    }
}
