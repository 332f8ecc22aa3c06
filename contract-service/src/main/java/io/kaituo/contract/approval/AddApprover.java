package io.kaituo.contract.approval;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who is asked in.
 *
 * @param place beside the one who asks, unless it says before
 */
record AddApprover(@NotBlank @Size(max = 120) String personId, Place place, @Size(max = 4000) String comment) {

    /** When the colleague is asked. */
    enum Place {
        @JsonProperty("before")
        BEFORE,
        @JsonProperty("beside")
        BESIDE
    }

    boolean isBefore() {
        return place == Place.BEFORE;
    }
}
