package io.kaituo.events;

import java.time.Instant;
import java.util.UUID;

/** What a customer waits for in writing: a quote after the demonstration (H2), a bid before their tender closes (H3). */
public sealed interface DueOfferEvent extends ContractEvent {

    /** About a deal that has no quote yet. */
    sealed interface OfDeal extends DueOfferEvent {

        UUID dealId();

        @Override
        default UUID subject() {
            return dealId();
        }
    }

    /** About the contract a bid is written in. */
    sealed interface OfBid extends DueOfferEvent {

        UUID contractId();

        @Override
        default UUID subject() {
            return contractId();
        }
    }

    /**
     * The customer has waited for a written quote for a while.
     *
     * @param since when the deal reached the stage in which it is owed
     */
    @EventType("quote.due-soon.v1")
    record QuoteDueSoon(
            UUID id,
            Instant at,
            String region,
            UUID dealId,
            String dealName,
            UUID accountId,
            String accountName,
            String ownerId,
            Instant since,
            Instant dueAt)
            implements OfDeal {}

    /** They still wait, and no longer should. */
    @EventType("quote.overdue.v1")
    record QuoteOverdue(
            UUID id,
            Instant at,
            String region,
            UUID dealId,
            String dealName,
            UUID accountId,
            String accountName,
            String ownerId,
            Instant since,
            Instant dueAt)
            implements OfDeal {}

    /** The deal left the stages in which a quote is owed. */
    @EventType("quote.not-due.v1")
    record QuoteNotDue(UUID id, Instant at, String region, UUID dealId) implements OfDeal {}

    /**
     * A bid must be ready soon.
     *
     * @param tender   the customer's number of it, or null
     * @param closesAt until when the customer takes bids
     * @param dueAt    when ours must be ready
     */
    @EventType("bid.due-soon.v1")
    record BidDueSoon(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            String accountName,
            String ownerId,
            String tender,
            Instant closesAt,
            Instant dueAt)
            implements OfBid {}

    /** It should be ready and nobody has agreed to it. */
    @EventType("bid.overdue.v1")
    record BidOverdue(
            UUID id,
            Instant at,
            String region,
            UUID contractId,
            String number,
            UUID dealId,
            String accountName,
            String ownerId,
            String tender,
            Instant closesAt,
            Instant dueAt)
            implements OfBid {}

    /** We do not bid, or the tender closes at another time. */
    @EventType("bid.not-due.v1")
    record BidNotDue(UUID id, Instant at, String region, UUID contractId, String number) implements OfBid {}
}
