package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Tender;
import java.time.Instant;

/**
 * The bid that a contract is.
 *
 * @param tender   the customer's number of it
 * @param closesAt until when they take bids
 * @param decision whether we bid; null as long as nobody has decided
 * @param dueAt    when it must be agreed to; null once it is, or where the playbook reminds nobody
 * @param why      then, in the reader's language
 */
record BidView(String tender, Instant closesAt, Tender.Bid decision, Instant dueAt, boolean overdue, String why) {}
