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
import io.kaituo.events.QuoteEvent;
import io.kaituo.events.QuoteEvent.QuoteApproved;
import io.kaituo.events.QuoteEvent.QuoteDrafted;
import io.kaituo.events.QuoteEvent.QuoteExpired;
import io.kaituo.events.QuoteEvent.QuoteExpiresSoon;
import io.kaituo.events.QuoteEvent.QuoteIssued;
import io.kaituo.events.QuoteEvent.QuoteRevised;
import io.kaituo.events.QuoteEvent.QuoteSuperseded;
import io.kaituo.events.QuoteEvent.QuoteWithdrawn;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    @Embedded
    private Talk talk;

    protected Quote() {}

    static Quote draft(String region, Origin origin, Deal deal, Offered offered) {
        var quote = new Quote();
        quote.id = Uuid7.next();
        quote.region = region;
        quote.origin = origin;
        quote.deal = deal;
        quote.status = DRAFT;
        quote.talk = Talk.NONE;
        quote.write(offered);
        return quote;
    }

    QuoteDrafted drafted() {
        return news(origin.draftedAt()).drafted(offered.total(), origin.revises());
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
        return Optional.of(news(now).revised(revision, offered.total()));
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
        var submitted = news(now).submitted(revision, agreement);
        return judged.belowAuthority() ? List.of(submitted) : List.of(submitted, agreed(now));
    }

    private QuoteApproved agreed(Instant now) {
        agreement = agreement.given(documentHash);
        return news(now).approved(revision);
    }

    @Override
    public QuoteEvent decided(Outcome outcome, String comment, Instant now) {
        status = status.to(
                switch (outcome) {
                    case APPROVE -> APPROVED;
                    case RETURN -> DRAFT;
                    case REJECT -> REJECTED;
                });
        return switch (outcome) {
            case APPROVE -> agreed(now);
            case RETURN -> news(now).returned(comment);
            case REJECT -> news(now).rejected(comment);
        };
    }

    @Override
    public QuoteEvent withdrawn(Instant now) {
        return decided(Outcome.RETURN, null, now);
    }

    /**
     * The customer gets it.
     *
     * @param today how the price is judged now: offers made since count, and so does the ladder of today
     */
    QuoteIssued issue(Judgement today, Instant now, Instant expiresAt) {
        var next = status.to(ISSUED);
        if (!isAgreed(today)) {
            throw new RuleViolation("quote.needs-agreement", number());
        }
        status = next;
        issue = Issue.at(now, expiresAt);
        return news(now).issued(offered.total(), expiresAt);
    }

    /** @param settled the playbook wants every objection answered and confirmed first */
    QuoteEvent answer(AnswerQuote asked, boolean settled, Instant now) {
        var next = status.to(asked.accepted() ? ACCEPTED : DECLINED);
        if (asked.accepted() && settled && !talk.isSettled()) {
            throw new RuleViolation("quote.objections-open", number());
        }
        if (asked.accepted() && now.isAfter(issue.expiresAt())) {
            throw new RuleViolation("quote.expired", number());
        }
        status = next;
        issue = issue.answered(now, asked.comment());
        return asked.accepted()
                ? news(now).accepted(offered.total())
                : news(now).declined(asked.comment());
    }

    /** Empty when the customer answered in time, or it was taken back. */
    Optional<QuoteExpiresSoon> warn(Instant now) {
        return status != ISSUED ? Optional.empty() : Optional.of(news(now).expiresSoon(issue.expiresAt()));
    }

    /** The same. */
    Optional<QuoteExpired> expire(Instant now) {
        if (status != ISSUED) {
            return Optional.empty();
        }
        status = status.to(EXPIRED);
        return Optional.of(news(now).expired());
    }

    /** A later quote takes its place; one that came to its end already stays what it was. */
    Optional<QuoteSuperseded> supersede(UUID by, Instant now) {
        if (!status.leadsTo(SUPERSEDED)) {
            return Optional.empty();
        }
        status = status.to(SUPERSEDED);
        supersededBy = by;
        return Optional.of(news(now).superseded(by));
    }

    QuoteWithdrawn withdraw(String reason, Instant now) {
        status = status.to(WITHDRAWN);
        return news(now).withdrawn(reason);
    }

    private News news(Instant now) {
        return new News(now, region, id, number(), deal);
    }

    /** Only what the customer got can be replaced by another quote. */
    void requireIssuedOnce() {
        if (issue == null || status == SUPERSEDED || status == WITHDRAWN) {
            throw new RuleViolation("quote.not-issued", number(), status);
        }
    }

    /** What is said about it leaves the offer as it is. */
    void talk(UnaryOperator<Talk> said) {
        talk = said.apply(talk);
    }

    /** Whoever must, as it is judged now, agreed to exactly this. */
    boolean isAgreed(Judgement today) {
        return agreement != null && agreement.covers(documentHash, today);
    }

    boolean isInApproval() {
        return status == IN_APPROVAL;
    }

    /** By the customer of that deal, in that currency: list prices of another would measure nothing. */
    boolean isAcceptedFor(UUID dealId, String currency) {
        return status == ACCEPTED
                && deal.dealId().equals(dealId)
                && offered.currency().equals(currency);
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

    @Override
    public Matter matter() {
        return snapshot().matter();
    }

    QuoteView view(UnaryOperator<String> names) {
        return snapshot().view(names);
    }

    Snapshot snapshot() {
        return new Snapshot(
                id,
                version,
                region,
                origin,
                deal,
                offered,
                revision,
                documentHash,
                status,
                agreement,
                issue,
                supersededBy,
                talk);
    }
}
