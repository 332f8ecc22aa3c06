package io.kaituo.contract.quote;

import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.events.Money;
import io.kaituo.events.QuoteEvent.QuoteAccepted;
import io.kaituo.events.QuoteEvent.QuoteApproved;
import io.kaituo.events.QuoteEvent.QuoteDeclined;
import io.kaituo.events.QuoteEvent.QuoteDrafted;
import io.kaituo.events.QuoteEvent.QuoteExpired;
import io.kaituo.events.QuoteEvent.QuoteExpiresSoon;
import io.kaituo.events.QuoteEvent.QuoteIssued;
import io.kaituo.events.QuoteEvent.QuoteRejected;
import io.kaituo.events.QuoteEvent.QuoteReturned;
import io.kaituo.events.QuoteEvent.QuoteRevised;
import io.kaituo.events.QuoteEvent.QuoteSubmitted;
import io.kaituo.events.QuoteEvent.QuoteSuperseded;
import io.kaituo.events.QuoteEvent.QuoteWithdrawn;
import io.kaituo.events.QuoteTalkEvent.ObjectionAnswered;
import io.kaituo.events.QuoteTalkEvent.ObjectionRaised;
import io.kaituo.events.QuoteTalkEvent.ObjectionSettled;
import io.kaituo.events.QuoteTalkEvent.PaybackWritten;
import io.kaituo.events.Uuid7;
import java.time.Instant;
import java.util.UUID;

/** What a quote tells the other services; each of its events says the same about which quote it is. */
record News(Instant at, String region, UUID quoteId, String number, AboutDeal deal) {

    QuoteDrafted drafted(Money total, UUID revises) {
        return new QuoteDrafted(
                Uuid7.next(),
                at,
                region,
                quoteId,
                number,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                total,
                revises);
    }

    QuoteRevised revised(int revision, Money total) {
        return new QuoteRevised(Uuid7.next(), at, region, quoteId, number, revision, total);
    }

    QuoteSubmitted submitted(int revision, Agreement asked) {
        return new QuoteSubmitted(
                Uuid7.next(),
                at,
                region,
                quoteId,
                number,
                deal.dealId(),
                deal.ownerId(),
                revision,
                asked.approvalId(),
                asked.discount(),
                asked.belowAuthority());
    }

    QuoteApproved approved(int revision) {
        return new QuoteApproved(Uuid7.next(), at, region, quoteId, number, deal.dealId(), deal.ownerId(), revision);
    }

    QuoteReturned returned(String comment) {
        return new QuoteReturned(
                Uuid7.next(), at, region, quoteId, number, deal.dealId(), deal.accountName(), deal.ownerId(), comment);
    }

    QuoteRejected rejected(String comment) {
        return new QuoteRejected(
                Uuid7.next(), at, region, quoteId, number, deal.dealId(), deal.accountName(), deal.ownerId(), comment);
    }

    QuoteIssued issued(Money total, Instant expiresAt) {
        return new QuoteIssued(
                Uuid7.next(),
                at,
                region,
                quoteId,
                number,
                deal.dealId(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                total,
                expiresAt);
    }

    QuoteExpiresSoon expiresSoon(Instant expiresAt) {
        return new QuoteExpiresSoon(
                Uuid7.next(),
                at,
                region,
                quoteId,
                number,
                deal.dealId(),
                deal.accountName(),
                deal.ownerId(),
                expiresAt);
    }

    QuoteAccepted accepted(Money total) {
        return new QuoteAccepted(
                Uuid7.next(),
                at,
                region,
                quoteId,
                number,
                deal.dealId(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                total);
    }

    QuoteDeclined declined(String reason) {
        return new QuoteDeclined(
                Uuid7.next(), at, region, quoteId, number, deal.dealId(), deal.accountName(), deal.ownerId(), reason);
    }

    QuoteExpired expired() {
        return new QuoteExpired(
                Uuid7.next(), at, region, quoteId, number, deal.dealId(), deal.accountName(), deal.ownerId());
    }

    QuoteSuperseded superseded(UUID by) {
        return new QuoteSuperseded(Uuid7.next(), at, region, quoteId, number, deal.dealId(), by);
    }

    QuoteWithdrawn withdrawn(String reason) {
        return new QuoteWithdrawn(Uuid7.next(), at, region, quoteId, number, deal.dealId(), deal.ownerId(), reason);
    }

    ObjectionRaised objectionRaised(Objection raised) {
        return new ObjectionRaised(
                Uuid7.next(),
                at,
                region,
                quoteId,
                number,
                deal.dealId(),
                deal.ownerId(),
                raised.number(),
                raised.objection());
    }

    ObjectionAnswered objectionAnswered(Objection answered) {
        return new ObjectionAnswered(
                Uuid7.next(),
                at,
                region,
                quoteId,
                number,
                deal.dealId(),
                deal.ownerId(),
                answered.number(),
                answered.answer(),
                answered.evidence());
    }

    ObjectionSettled objectionSettled(Objection settled) {
        return new ObjectionSettled(
                Uuid7.next(),
                at,
                region,
                quoteId,
                number,
                deal.dealId(),
                deal.ownerId(),
                settled.number(),
                settled.confirmedOn());
    }

    PaybackWritten paybackWritten(PaybackView sheet) {
        return new PaybackWritten(
                Uuid7.next(),
                at,
                region,
                quoteId,
                number,
                deal.dealId(),
                deal.ownerId(),
                new Money(sheet.investment(), sheet.currency()),
                new Money(sheet.yearlyBenefit(), sheet.currency()),
                sheet.years());
    }
}
