package io.kaituo.contract.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the customer gets a proposal. */
enum Channel {
    @JsonProperty("meeting")
    MEETING,
    @JsonProperty("e-mail")
    E_MAIL,
    @JsonProperty("post")
    POST,
    @JsonProperty("online")
    ONLINE;

    /** As requests and events spell it. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
