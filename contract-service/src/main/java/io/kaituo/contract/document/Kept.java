package io.kaituo.contract.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which wording stays where two changes clash. */
public enum Kept {
    @JsonProperty("drafted")
    DRAFTED,
    @JsonProperty("current")
    CURRENT
}
