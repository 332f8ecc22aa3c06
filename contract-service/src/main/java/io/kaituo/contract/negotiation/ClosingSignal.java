package io.kaituo.contract.negotiation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.contract.CalendarDay;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A sign that the customer is about to decide: they ask for the contract, the delivery, the payment. */
record ClosingSignal(@NotNull Kind kind, @NotNull @CalendarDay LocalDate on, @Size(max = 500) String note) {

    enum Kind {
        @JsonProperty("contract")
        CONTRACT,
        @JsonProperty("delivery")
        DELIVERY,
        @JsonProperty("payment")
        PAYMENT,
        @JsonProperty("other")
        OTHER
    }
}
