package io.kaituo.contract.quote;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.kaituo.contract.authority.Judgement;
import io.kaituo.contract.authority.Level;
import io.kaituo.events.Money;
import io.kaituo.platform.web.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A quote as the API shows it.
 *
 * @param version   of the record, for {@code If-Match}
 * @param revision  of the offer, from 1
 * @param lines     null in a list, as are the notes, the payback sheet and the objections
 * @param agreement who had to agree to the price when it was submitted; null before
 * @param expiresAt until when it holds, once it is issued
 * @param answer    what the customer said
 */
record QuoteView(
        UUID id,
        long version,
        String region,
        String number,
        UUID dealId,
        String dealName,
        UUID accountId,
        String accountName,
        String ownerId,
        String ownerName,
        QuoteStatus status,
        int revision,
        String documentHash,
        Money total,
        Sums sums,
        List<Line> lines,
        String notes,
        Agreed agreement,
        Instant issuedAt,
        Instant expiresAt,
        Instant answeredAt,
        String answer,
        UUID revises,
        UUID supersededBy,
        PaybackView payback,
        List<Objection> objections,
        String draftedBy,
        Instant draftedAt)
        implements Versioned {

    /** As one of many: what it offers in detail, and what was said about it, is left to its own view. */
    QuoteView summary() {
        return new QuoteView(
                id,
                version,
                region,
                number,
                dealId,
                dealName,
                accountId,
                accountName,
                ownerId,
                ownerName,
                status,
                revision,
                documentHash,
                total,
                sums,
                null,
                null,
                agreement,
                issuedAt,
                expiresAt,
                answeredAt,
                answer,
                revises,
                supersededBy,
                null,
                null,
                draftedBy,
                draftedAt);
    }

    /**
     * @param price    of one unit, tax included
     * @param discount percent off the list price
     */
    record Line(
            String product,
            String name,
            String series,
            String unit,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
            Money listPrice,
            Money price,
            BigDecimal discount,
            Money amount,
            BigDecimal taxRate,
            Integer months) {

        static Line of(QuoteLine line, String currency) {
            return new Line(
                    line.product(),
                    line.name(),
                    line.series(),
                    line.unit(),
                    line.quantity(),
                    new Money(line.listPrice(), currency),
                    new Money(line.price(), currency),
                    Judgement.discount(line.listPrice(), line.price()),
                    new Money(line.amount(), currency),
                    line.taxRate(),
                    line.months());
        }
    }

    /**
     * @param list     what it costs by the list
     * @param discount percent off the list
     * @param net      the total without tax
     * @param taxes    in the total, per rate
     */
    record Sums(Money list, BigDecimal discount, Money net, List<Tax> taxes) {

        static Sums of(Totals totals, String currency) {
            return new Sums(
                    new Money(totals.list(), currency),
                    totals.discount(),
                    new Money(totals.net(), currency),
                    totals.taxes().stream()
                            .map(tax -> new Tax(
                                    tax.rate(), new Money(tax.gross(), currency), new Money(tax.amount(), currency)))
                            .toList());
        }
    }

    record Tax(BigDecimal rate, Money gross, Money amount) {}

    /**
     * @param approvalId null where the owner may agree alone
     * @param level      whose word the price needs
     * @param given      they agreed, to this document
     */
    record Agreed(UUID approvalId, Level level, BigDecimal discount, boolean belowAuthority, boolean given) {

        static Agreed of(Agreement agreement) {
            return new Agreed(
                    agreement.approvalId(),
                    agreement.agreedLevel(),
                    agreement.discount(),
                    agreement.belowAuthority(),
                    agreement.agreedHash() != null);
        }
    }
}
