package io.kaituo.contract.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a customer can say. */
enum Reply {
    @JsonProperty("accept")
    ACCEPT,
    @JsonProperty("ask-for-changes")
    ASK_FOR_CHANGES
}
