package io.kaituo.notification.feed;

import io.kaituo.events.Money;
import java.util.UUID;

/**
 * What the feed knows beside the event it translates.
 *
 * @param deal     what the deal's events add up to so far
 * @param contract what is known of the contract the event is about, if it is about one
 */
record Known(DealState deal, Contract contract) {

    static final Contract NO_CONTRACT = new Contract(null, null);

    /** A contract before anything public happened to it; fields may be null. */
    record Contract(UUID accountId, Money total) {}

    /** @param told by the event itself, or null */
    UUID accountId(UUID told) {
        return told != null ? told : deal.accountId() != null ? deal.accountId() : contract.accountId();
    }

    /** The name that goes with that account; null where it was never heard. */
    String accountName(UUID told) {
        var account = accountId(told);
        return account != null && account.equals(deal.accountId()) ? deal.accountName() : null;
    }

    Money total() {
        return contract.total();
    }
}
