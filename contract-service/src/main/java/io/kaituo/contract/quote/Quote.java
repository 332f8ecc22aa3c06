package io.kaituo.contract.quote;

import static io.kaituo.contract.quote.QuoteStatus.ACCEPTED;
import static io.kaituo.contract.quote.QuoteStatus.APPROVED;
import static io.kaituo.contract.quote.QuoteStatus.DECLINED;
import static io.kaituo.contract.quote.QuoteStatus.DRAFT;
import static io.kaituo.contract.quote.QuoteStatus.EXPIRED;
import static io.kaituo.contract.quote.QuoteStatus.IN_APPROVAL;
import static io.kaituo.contract.quote.QuoteStatus.ISSUED;
import static io.kaituo.contract.quote.QuoteStatus.REJECTED;
import static io.kaituo.contract.quote.QuoteStatus.SUPERSEDED;
import static io.kaituo.contract.quote.QuoteStatus.WITHDRAWN;

import io.kaituo.contract.approval.ApprovalSubject;
import io.kaituo.contract.approval.Outcome;
import io.kaituo.contract.authority.Judgement;
import io.kaituo.contract.authority.Level;
import io.kaituo.contract.authority.Priced;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.QuoteEvent;
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
import io.kaituo.events.Uuid7;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A formal, numbered offer, from a draft to the customer's answer. Each change returns the event it caused. */
@Entity
class Quote implements ApprovalSubject {

    static final String TYPE = "quote";

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;

    @Embedded
    private Origin origin;

    @Audited
    @Embedded
    private Deal deal;

    @Embedded
    private Offered offered;

    @Audited
    private int revision;

    private String documentHash;

    @Audited
    @Enumerated(EnumType.STRING)
    private QuoteStatus status;

    @Embedded
    private Agreement agreement;

    @Embedded
    private Issue issue;

    private UUID supersededBy;

    @Convert(converter = PaybackJson.class)
    private Payback payback;

    @Convert(converter = ObjectionsJson.class)
    private List<Objection> objections;

    protected Quote() {}

    static Quote draft(String region, Origin origin, Deal deal, Offered offered) {
        var quote = new Quote();
        quote.id = Uuid7.next();
        quote.region = region;
        quote.origin = origin;
        quote.deal = deal;
        quote.status = DRAFT;
        quote.objections = List.of();
        quote.write(offered);
        return quote;
    }

    QuoteDrafted drafted() {
        return new QuoteDrafted(
                Uuid7.next(),
                origin.draftedAt(),
                region,
                id,
                number(),
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                offered.total(),
                origin.revises());
    }

    /** Another offer: what was agreed to the one before holds no longer. Empty when nothing is different. */
    Optional<QuoteRevised> revise(Offered other, Instant now) {
        if (other.equals(offered)) {
            return Optional.empty();
        }
        if (status != DRAFT && status != APPROVED) {
            throw new RuleViolation("quote.not-draft", number(), status);
        }
        status = DRAFT;
        agreement = null;
        write(other);
        return Optional.of(new QuoteRevised(Uuid7.next(), now, region, id, number(), revision, offered.total()));
    }

    private void write(Offered written) {
        offered = written;
        revision++;
        documentHash = offered.hash(number(), deal.dealId(), deal.accountId());
    }

    /** @param approval whose, where somebody must agree; null where the owner may alone: then it is approved at once */
    List<QuoteEvent> submit(UUID approval, Judgement judged, Instant now) {
        status = status.to(judged.belowAuthority() ? IN_APPROVAL : APPROVED);
        agreement = Agreement.asked(approval, judged);
        var submitted = new QuoteSubmitted(
                Uuid7.next(),
                now,
                region,
                id,
                number(),
                deal.dealId(),
                deal.ownerId(),
                revision,
                approval,
                judged.discount(),
                judged.belowAuthority());
        return judged.belowAuthority() ? List.of(submitted) : List.of(submitted, agreed(now));
    }

    private QuoteApproved agreed(Instant now) {
        agreement = agreement.given(documentHash);
        return new QuoteApproved(Uuid7.next(), now, region, id, number(), deal.dealId(), deal.ownerId(), revision);
    }

    @Override
    public ContractEvent decided(Outcome outcome, String comment, Instant now) {
        return switch (outcome) {
            case APPROVE -> {
                status = status.to(APPROVED);
                yield agreed(now);
            }
            case RETURN -> returned(comment, now);
            case REJECT -> {
                status = status.to(REJECTED);
                yield new QuoteRejected(
                        Uuid7.next(),
                        now,
                        region,
                        id,
                        number(),
                        deal.dealId(),
                        deal.accountName(),
                        deal.ownerId(),
                        comment);
            }
        };
    }

    @Override
    public ContractEvent withdrawn(Instant now) {
        return returned(null, now);
    }

    private QuoteReturned returned(String comment, Instant now) {
        status = status.to(DRAFT);
        return new QuoteReturned(
                Uuid7.next(), now, region, id, number(), deal.dealId(), deal.accountName(), deal.ownerId(), comment);
    }

    /**
     * The customer gets it.
     *
     * @param today how the price is judged now: offers made since count, and so does the ladder of today
     */
    QuoteIssued issue(Judgement today, Instant now, Instant expiresAt) {
        var next = status.to(ISSUED);
        if (!agreement.covers(documentHash, today)) {
            throw new RuleViolation("quote.needs-agreement", number());
        }
        status = next;
        issue = Issue.at(now, expiresAt);
        return new QuoteIssued(
                Uuid7.next(),
                now,
                region,
                id,
                number(),
                deal.dealId(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                offered.total(),
                expiresAt);
    }

    /** @param settled the playbook wants every objection answered and confirmed first */
    QuoteEvent answer(AnswerQuote asked, boolean settled, Instant now) {
        var next = status.to(asked.accepted() ? ACCEPTED : DECLINED);
        if (asked.accepted() && settled && objections.stream().anyMatch(Objection::isOpen)) {
            throw new RuleViolation("quote.objections-open", number());
        }
        status = next;
        issue = issue.answered(now, asked.comment());
        return asked.accepted()
                ? new QuoteAccepted(
                        Uuid7.next(),
                        now,
                        region,
                        id,
                        number(),
                        deal.dealId(),
                        deal.accountId(),
                        deal.accountName(),
                        deal.ownerId(),
                        offered.total())
                : new QuoteDeclined(
                        Uuid7.next(),
                        now,
                        region,
                        id,
                        number(),
                        deal.dealId(),
                        deal.accountName(),
                        deal.ownerId(),
                        asked.comment());
    }

    /** Empty when the customer answered in time, or it was taken back. */
    Optional<QuoteExpiresSoon> warn(Instant now) {
        return status != ISSUED
                ? Optional.empty()
                : Optional.of(new QuoteExpiresSoon(
                        Uuid7.next(),
                        now,
                        region,
                        id,
                        number(),
                        deal.dealId(),
                        deal.accountName(),
                        deal.ownerId(),
                        issue.expiresAt()));
    }

    /** The same. */
    Optional<QuoteExpired> expire(Instant now) {
        if (status != ISSUED) {
            return Optional.empty();
        }
        status = status.to(EXPIRED);
        return Optional.of(new QuoteExpired(
                Uuid7.next(), now, region, id, number(), deal.dealId(), deal.accountName(), deal.ownerId()));
    }

    /** A later quote takes its place; one that came to its end already stays what it was. */
    Optional<QuoteSuperseded> supersede(UUID by, Instant now) {
        if (!status.leadsTo(SUPERSEDED)) {
            return Optional.empty();
        }
        status = status.to(SUPERSEDED);
        supersededBy = by;
        return Optional.of(new QuoteSuperseded(Uuid7.next(), now, region, id, number(), deal.dealId(), by));
    }

    QuoteWithdrawn withdraw(String reason, Instant now) {
        status = status.to(WITHDRAWN);
        return new QuoteWithdrawn(Uuid7.next(), now, region, id, number(), deal.dealId(), deal.ownerId(), reason);
    }

    /** Only what the customer got can be replaced by another quote. */
    void requireIssuedOnce() {
        if (issue == null || status == SUPERSEDED || status == WITHDRAWN) {
            throw new RuleViolation("quote.not-issued", number(), status);
        }
    }

    void sheet(Payback sheet) {
        payback = sheet;
    }

    void object(String objection, String by, Instant now) {
        var more = new ArrayList<>(objections);
        more.add(Objection.raise(more.size() + 1, objection, by, now));
        objections = List.copyOf(more);
    }

    void answer(int number, AnswerObjection asked, String by, Instant now) {
        settle(number, objection -> objection.answered(asked, by, now));
    }

    void confirm(int number, String by, LocalDate on) {
        settle(number, objection -> objection.confirmed(by, on));
    }

    private void settle(int number, UnaryOperator<Objection> step) {
        objections = objections.stream()
                .map(objection -> objection.number() == number ? step.apply(objection) : objection)
                .toList();
    }

    boolean hasObjection(int number) {
        return number >= 1 && number <= objections.size();
    }

    @Override
    public Matter matter() {
        return agreement == null
                ? matter(null, false, null)
                : matter(agreement.discount(), agreement.belowAuthority(), agreement.agreedLevel());
    }

    /** As it would go to its approvers if it were submitted now. */
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
                level == null ? null : level.word());
        return new Matter(
                TYPE,
                id,
                region,
                number(),
                deal.accountName(),
                revision,
                documentHash,
                offered.total(),
                facts,
                Map.of("price", offered.priceHash()));
    }

    /** What its price is judged by. */
    Priced priced() {
        return new Priced(
                TYPE,
                id,
                region,
                deal.accountId(),
                deal.ownerId(),
                offered.currency(),
                offered.lines().stream().map(QuoteLine::goods).toList(),
                origin.revises() == null ? Set.of() : Set.of(origin.revises()),
                origin.pinned());
    }

    /** Whoever must, as it is judged now, agreed to exactly this. */
    boolean isAgreed(Judgement today) {
        return agreement != null && agreement.covers(documentHash, today);
    }

    boolean isInApproval() {
        return status == IN_APPROVAL;
    }

    boolean isAcceptedFor(UUID dealId) {
        return status == ACCEPTED && deal.dealId().equals(dealId);
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

    String number() {
        return origin.number();
    }

    Deal deal() {
        return deal;
    }

    Offered offered() {
        return offered;
    }

    int revision() {
        return revision;
    }

    String documentHash() {
        return documentHash;
    }

    UUID approvalId() {
        return agreement == null ? null : agreement.approvalId();
    }

    UUID revises() {
        return origin.revises();
    }

    PlaybookVersion playbook() {
        return origin.pinned();
    }

    Cursor place() {
        return new Cursor(origin.draftedAt(), id);
    }

    QuoteView view(UnaryOperator<String> names) {
        var totals = offered.totals();
        return new QuoteView(
                id,
                version,
                region,
                number(),
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
                payback == null ? null : payback.view(totals.total(), offered.currency()),
                objections,
                origin.draftedBy(),
                origin.draftedAt());
    }
}
