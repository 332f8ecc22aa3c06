package io.kaituo.contract.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.URL;

/**
 * What shows that a proposal was made for this customer and no other.
 *
 * @param industry    how it fits their industry
 * @param companySize how it fits their size
 * @param needs       what they need, how urgent it is and how we answer it
 * @param proofs      cases, figures, prototypes, trials
 */
record Tailoring(
        @Size(max = 2000) String industry,
        @Size(max = 2000) String companySize,
        @Size(max = 50) List<@NotNull @Valid Need> needs,
        @Size(max = 50) List<@NotNull @Valid Proof> proofs) {

    static final Tailoring NONE = new Tailoring(null, null, null, null);

    Tailoring {
        needs = needs == null ? List.of() : List.copyOf(needs);
        proofs = proofs == null ? List.of() : List.copyOf(proofs);
    }

    /** One need of the customer (R4.4). */
    record Need(
            @NotBlank @Size(max = 1000) String need,
            NeedKind kind,
            Priority priority,
            @Size(max = 4000) String answer) {

        boolean isAnswered() {
            return answer != null && !answer.isBlank();
        }
    }

    /** 刚性, 弹性, 潜在: must be met, may be met, not felt yet. */
    enum NeedKind {
        @JsonProperty("rigid")
        RIGID,
        @JsonProperty("flexible")
        FLEXIBLE,
        @JsonProperty("latent")
        LATENT
    }

    enum Priority {
        @JsonProperty("high")
        HIGH,
        @JsonProperty("medium")
        MEDIUM,
        @JsonProperty("low")
        LOW
    }

    /** Something the customer can look at. */
    record Proof(@NotBlank @Size(max = 300) String title, @URL @Size(max = 1000) String link) {}
}
