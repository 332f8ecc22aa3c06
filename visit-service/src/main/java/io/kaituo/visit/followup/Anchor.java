package io.kaituo.visit.followup;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The day from which a rule counts. */
enum Anchor {
    @JsonProperty("signing")
    SIGNING,
    @JsonProperty("start")
    START,
    @JsonProperty("end")
    END,
    @JsonProperty("first-delivery")
    FIRST_DELIVERY,
    @JsonProperty("go-live")
    GO_LIVE
}
