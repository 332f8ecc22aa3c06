package io.kaituo.contract.execution;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The day from which a milestone counts. */
enum Anchor {
    @JsonProperty("signing")
    SIGNING,
    @JsonProperty("start")
    START,
    @JsonProperty("end")
    END
}
