package io.kaituo.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Everything contract-service tells the others of quotes: what was offered, who had to agree, and what the customer said. */
public sealed interface QuoteEvent extends ContractEvent {

    UUID quoteId();

    @Override
    default UUID subject() {
        return quoteId();
    }

    /** @param revises the quote it is to replace, or null */
    @EventType("quote.drafted.v1")
    record QuoteDrafted(
            UUID id,
            Instant at,
            String region,
            UUID quoteId,
            String number,
            UUID dealId,
            UUID accountId,
            String ownerId,
            Money total,
            UUID revises)
            implements QuoteEvent {}

    /** The offer changed; {@code revision} counts from 1. An agreement to the revision before it holds no longer. */
    @EventType("quote.revised.v1")
    record QuoteRevised(UUID id, Instant at, String region, UUID quoteId, String number, int revision, Money total)
            implements QuoteEvent {}

    /**
     * @param approvalId null where the owner may agree to the price alone
     * @param discount   percent off the list price, of the whole
     */
    @EventType("quote.submitted.v1")
    record QuoteSubmitted(
            UUID id,
            Instant at,
            String region,
            UUID quoteId,
            String number,
            UUID dealId,
            String ownerId,
            int revision,
            UUID approvalId,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal discount,
            boolean belowAuthority)
            implements QuoteEvent {}

    /** Everybody agreed who has to; without an approval nobody had to. */
    @EventType("quote.approved.v1")
    record QuoteApproved(
            UUID id, Instant at, String region, UUID quoteId, String number, UUID dealId, String ownerId, int revision)
            implements QuoteEvent {}

    /** Back to the drafter, with a comment; without one when the requester took it back. */
    @EventType("quote.returned.v1")
    record QuoteReturned(
            UUID id,
            Instant at,
            String region,
            UUID quoteId,
            String number,
            UUID dealId,
            String accountName,
            String ownerId,
            String comment)
            implements QuoteEvent {}

    /** Refused for good. */
    @EventType("quote.rejected.v1")
    record QuoteRejected(
            UUID id,
            Instant at,
            String region,
            UUID quoteId,
            String number,
            UUID dealId,
            String accountName,
            String ownerId,
            String comment)
            implements QuoteEvent {}

    /** The customer has it; it holds until {@code expiresAt}. */
    @EventType("quote.issued.v1")
    record QuoteIssued(
            UUID id,
            Instant at,
            String region,
            UUID quoteId,
            String number,
            UUID dealId,
            UUID accountId,
            String accountName,
            String ownerId,
            Money total,
            Instant expiresAt)
            implements QuoteEvent {}

    /** The customer has not answered, and the quote will not hold much longer. */
    @EventType("quote.expires-soon.v1")
    record QuoteExpiresSoon(
            UUID id,
            Instant at,
            String region,
            UUID quoteId,
            String number,
            UUID dealId,
            String accountName,
            String ownerId,
            Instant expiresAt)
            implements QuoteEvent {}

    /** The customer takes it: a contract may be drafted at this price. */
    @EventType("quote.accepted.v1")
    record QuoteAccepted(
            UUID id,
            Instant at,
            String region,
            UUID quoteId,
            String number,
            UUID dealId,
            UUID accountId,
            String accountName,
            String ownerId,
            Money total)
            implements QuoteEvent {}

    /** The customer does not take it; {@code reason} is a person's words. */
    @EventType("quote.declined.v1")
    record QuoteDeclined(
            UUID id,
            Instant at,
            String region,
            UUID quoteId,
            String number,
            UUID dealId,
            String accountName,
            String ownerId,
            String reason)
            implements QuoteEvent {}

    /** Nobody answered in time: the price holds no longer. */
    @EventType("quote.expired.v1")
    record QuoteExpired(
            UUID id,
            Instant at,
            String region,
            UUID quoteId,
            String number,
            UUID dealId,
            String accountName,
            String ownerId)
            implements QuoteEvent {}

    /** A later quote was issued in its place. */
    @EventType("quote.superseded.v1")
    record QuoteSuperseded(
            UUID id, Instant at, String region, UUID quoteId, String number, UUID dealId, UUID supersededBy)
            implements QuoteEvent {}

    /** We took it back. */
    @EventType("quote.withdrawn.v1")
    record QuoteWithdrawn(
            UUID id, Instant at, String region, UUID quoteId, String number, UUID dealId, String ownerId, String reason)
            implements QuoteEvent {}
}
