package io.kaituo.contract.approval;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many of those who are asked must agree. */
public enum Mode {
    @JsonProperty("any")
    ANY,
    @JsonProperty("all")
    ALL,
    @JsonProperty("n-of")
    N_OF,
    /** All, one after the other. */
    @JsonProperty("sequential")
    SEQUENTIAL
}
