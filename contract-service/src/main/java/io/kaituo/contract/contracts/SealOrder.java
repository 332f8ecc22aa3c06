package io.kaituo.contract.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who seals first (R2.8). */
enum SealOrder {
    @JsonProperty("customer-first")
    CUSTOMER_FIRST,
    @JsonProperty("any")
    ANY
}
