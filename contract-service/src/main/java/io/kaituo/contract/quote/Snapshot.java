package io.kaituo.contract.quote;

import io.kaituo.contract.approval.ApprovalSubject.Facts;
import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.contract.authority.Judgement;
import io.kaituo.contract.authority.Level;
import io.kaituo.contract.authority.Priced;
import io.kaituo.contract.knowndeals.AboutDeal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A quote as it stands, in the words of everybody who looks at it: its reader, its approvers, the judge of its price.
 *
 * @param agreement null until it is submitted
 * @param issue     null until the customer gets it
 */
record Snapshot(
        UUID id,
        long version,
        String region,
        Origin origin,
        AboutDeal deal,
        Offered offered,
        int revision,
        String documentHash,
        QuoteStatus status,
        Agreement agreement,
        Issue issue,
        UUID supersededBy,
        Talk talk) {

    QuoteView view(UnaryOperator<String> names) {
        var totals = offered.totals();
        return new QuoteView(
                id,
                version,
                region,
                origin.number(),
                deal.dealId(),
                deal.dealName(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                names.apply(deal.ownerId()),
                status,
                revision,
                documentHash,
                offered.total(),
                QuoteView.Sums.of(totals, offered.currency()),
                offered.lines().stream()
                        .map(line -> QuoteView.Line.of(line, offered.currency()))
                        .toList(),
                offered.notes(),
                agreement == null ? null : QuoteView.Agreed.of(agreement),
                issue == null ? null : issue.issuedAt(),
                issue == null ? null : issue.expiresAt(),
                issue == null ? null : issue.answeredAt(),
                issue == null ? null : issue.answer(),
                origin.revises(),
                supersededBy,
                talk.payback() == null ? null : talk.payback().view(offered.total()),
                talk.objections(),
                origin.draftedBy(),
                origin.draftedAt());
    }

    /** Whoever must, as it is judged now, agreed to exactly this. */
    boolean isAgreed(Judgement today) {
        return agreement != null && agreement.covers(documentHash, today);
    }

    /** By the customer of that deal, in that currency: list prices of another would measure nothing. */
    boolean isAcceptedFor(UUID dealId, String currency) {
        return status == QuoteStatus.ACCEPTED
                && deal.dealId().equals(dealId)
                && offered.currency().equals(currency);
    }

    /** For those who must agree to it. */
    Matter matter() {
        return agreement == null
                ? matter(null, false, null)
                : matter(agreement.discount(), agreement.belowAuthority(), agreement.agreedLevel());
    }

    /** For those who would have to if it were submitted now. */
    Matter matter(Judgement today) {
        return matter(today.discount(), today.belowAuthority(), today.needed());
    }

    private Matter matter(BigDecimal discount, boolean belowAuthority, Level level) {
        var facts = new Facts(
                deal.ownerId(),
                deal.dealId(),
                deal.accountId(),
                null,
                discount,
                belowAuthority,
                false,
                null,
                level == null ? null : level.word(),
                List.of());
        return new Matter(
                Quote.TYPE,
                id,
                region,
                origin.number(),
                deal.accountName(),
                revision,
                documentHash,
                offered.total(),
                facts,
                Map.of("price", offered.priceHash()));
    }

    /** For the judge of its price. */
    Priced priced() {
        return new Priced(
                Quote.TYPE,
                id,
                region,
                deal.accountId(),
                deal.ownerId(),
                offered.currency(),
                offered.lines().stream().map(QuoteLine::goods).toList(),
                origin.revises() == null ? Set.of() : Set.of(origin.revises()),
                origin.pinned());
    }
}
