package io.kaituo.contract.negotiation;

import static io.kaituo.contract.negotiation.NegotiationStatus.CLOSED;
import static io.kaituo.contract.negotiation.NegotiationStatus.OPEN;

import io.kaituo.contract.contracts.NegotiableTerm;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.events.NegotiationEvent.NegotiationClosed;
import io.kaituo.events.NegotiationEvent.NegotiationOpened;
import io.kaituo.events.NegotiationEvent.NegotiationRevised;
import io.kaituo.events.NegotiationEvent.ResultAgreed;
import io.kaituo.events.NegotiationEvent.ReviewedWithCustomer;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What we and a customer negotiate about a deal, issue by issue. Each change returns the event it caused. */
@Entity
class Negotiation {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;

    @Audited
    @Embedded
    private AboutDeal deal;

    private UUID amends;

    @Audited
    @Enumerated(EnumType.STRING)
    private NegotiationStatus status;

    @Convert(converter = SheetJson.class)
    private Sheet sheet;

    @Audited
    private LocalDate wantedOn;

    private String payback;
    private String openedBy;
    private Instant openedAt;

    protected Negotiation() {}

    static Negotiation open(String region, AboutDeal deal, OpenNegotiation asked, String by, Instant now) {
        var negotiation = new Negotiation();
        negotiation.id = Uuid7.next();
        negotiation.region = region;
        negotiation.deal = deal;
        negotiation.amends = asked.amends();
        negotiation.status = OPEN;
        negotiation.sheet = Sheet.EMPTY.planned(asked.issues(), List.of(), false, Uuid7::next);
        negotiation.wantedOn = asked.wantedOn();
        negotiation.payback = asked.payback();
        negotiation.openedBy = by;
        negotiation.openedAt = now;
        return negotiation;
    }

    NegotiationOpened opened() {
        return new NegotiationOpened(
                Uuid7.next(), openedAt, region, id, deal.dealId(), deal.accountId(), deal.ownerId(), amends);
    }

    /**
     * Empty when nothing is different.
     *
     * @param mayWaive whether what we could not do without may become something we can
     */
    Optional<NegotiationRevised> revise(ReviseNegotiation asked, boolean mayWaive, Instant now) {
        requireOpen();
        var planned = sheet.planned(asked.issues(), asked.closingSignals(), mayWaive, Uuid7::next);
        if (planned.equals(sheet)
                && Objects.equals(wantedOn, asked.wantedOn())
                && Objects.equals(payback, asked.payback())) {
            return Optional.empty();
        }
        sheet = planned;
        wantedOn = asked.wantedOn();
        payback = asked.payback();
        return Optional.of(new NegotiationRevised(
                Uuid7.next(),
                now,
                region,
                id,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                sheet.issues().size()));
    }

    /** A price is one amount in a currency, or nobody could compare it with the contract's. */
    ResultAgreed note(NoteResult asked, String by, Instant now) {
        requireOpen();
        var issue = sheet.issue(asked.issueId())
                .orElseThrow(() -> Refused.unprocessable(
                        "negotiation.issue-unknown", asked.issueId().toString()));
        var said = issue.said(asked, by, now);
        if (said.term() == NegotiableTerm.PRICE
                && said.isAgreed()
                && ComparableTerm.of(said.agreed()).amount().isEmpty()) {
            throw Refused.unprocessable("negotiation.price", said.agreed());
        }
        sheet = sheet.with(issue.id(), known -> said);
        return new ResultAgreed(
                Uuid7.next(),
                now,
                region,
                id,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                said.id(),
                said.title(),
                said.term() == null ? null : said.term().name(),
                said.agreed());
    }

    ReviewedWithCustomer review(ReviewTogether asked, LocalDate on, String by, Instant now) {
        requireOpen();
        sheet = sheet.with(new SharedReview(on, asked.ours(), asked.theirs(), asked.remarks(), by, now));
        return new ReviewedWithCustomer(
                Uuid7.next(), now, region, id, deal.dealId(), deal.accountId(), deal.ownerId(), on, by);
    }

    /** @param mayWaive whether what a contract is held to may be set aside: an empty sheet might follow (R4.5) */
    NegotiationClosed close(boolean mayWaive, Instant now) {
        requireOpen();
        if (sheet.binds() && !mayWaive) {
            throw Refused.forbidden("negotiation.binds");
        }
        status = CLOSED;
        return new NegotiationClosed(Uuid7.next(), now, region, id, deal.dealId(), deal.accountId(), deal.ownerId());
    }

    private void requireOpen() {
        if (status != OPEN) {
            throw new RuleViolation("negotiation.closed");
        }
    }

    boolean isOpen() {
        return status == OPEN;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String region() {
        return region;
    }

    AboutDeal deal() {
        return deal;
    }

    String ownerId() {
        return deal.ownerId();
    }

    LocalDate wantedOn() {
        return wantedOn;
    }

    Sheet sheet() {
        return sheet;
    }

    Cursor place() {
        return new Cursor(openedAt, id);
    }

    /** @param inside whether the reader may know what we want and how far we go */
    NegotiationView view(UnaryOperator<String> names, boolean inside) {
        return new NegotiationView(
                id,
                version,
                region,
                deal.dealId(),
                deal.dealName(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                names.apply(deal.ownerId()),
                amends,
                status,
                !inside,
                sheet.issues().stream().map(issue -> issue.view(inside)).toList(),
                sheet.closingSignals(),
                sheet.reviews(),
                sheet.isReviewedAsItIs(),
                wantedOn,
                payback,
                openedBy,
                openedAt);
    }
}
