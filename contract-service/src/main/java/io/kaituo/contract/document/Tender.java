package io.kaituo.contract.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.contract.CalendarDay;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The customer's call that this contract answers.
 *
 * @param deadline until when bids are taken
 * @param bid      whether we bid; null as long as nobody has decided
 */
public record Tender(@Size(max = 120) String number, @CalendarDay Instant deadline, Bid bid) {

    /** Whether we take part. */
    public enum Bid {
        @JsonProperty("bid")
        BID,
        @JsonProperty("no-bid")
        NO_BID
    }

    public Tender {
        number = Blank.out(number);
    }

    /** The customer says until when they take bids, and we have not said that we do not. */
    public boolean isAwaited() {
        return deadline != null && bid != Bid.NO_BID;
    }
}
