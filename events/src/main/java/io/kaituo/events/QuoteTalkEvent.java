package io.kaituo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is said about an offer without changing it; who of the customer said so stays with us. */
public sealed interface QuoteTalkEvent extends ContractEvent {

    UUID quoteId();

    @Override
    default UUID subject() {
        return quoteId();
    }

    /** The customer holds something against the offer; {@code objectionNumber} counts from 1 within the quote. */
    @EventType("quote.objection-raised.v1")
    record ObjectionRaised(
            UUID id,
            Instant at,
            String region,
            UUID quoteId,
            String number,
            UUID dealId,
            String ownerId,
            int objectionNumber,
            String objection)
            implements QuoteTalkEvent {}

    /** We answered it, or answered it otherwise: until the customer confirms this answer it is open. */
    @EventType("quote.objection-answered.v1")
    record ObjectionAnswered(
            UUID id,
            Instant at,
            String region,
            UUID quoteId,
            String number,
            UUID dealId,
            String ownerId,
            int objectionNumber,
            String answer,
            String evidence)
            implements QuoteTalkEvent {}

    /** The customer is satisfied with the answer. */
    @EventType("quote.objection-settled.v1")
    record ObjectionSettled(
            UUID id,
            Instant at,
            String region,
            UUID quoteId,
            String number,
            UUID dealId,
            String ownerId,
            int objectionNumber,
            LocalDate confirmedOn)
            implements QuoteTalkEvent {}

    /** What the money brings the customer was worked out, or worked out anew; {@code yearly} in all. */
    @EventType("quote.payback-written.v1")
    record PaybackWritten(
            UUID id,
            Instant at,
            String region,
            UUID quoteId,
            String number,
            UUID dealId,
            String ownerId,
            Money investment,
            Money yearly,
            int years)
            implements QuoteTalkEvent {}
}
