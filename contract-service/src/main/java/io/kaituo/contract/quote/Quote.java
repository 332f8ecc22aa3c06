package io.kaituo.contract.quote;

import io.kaituo.contract.approval.ApprovalSubject;
import io.kaituo.contract.approval.Outcome;
import io.kaituo.contract.attachments.Folder;
import io.kaituo.contract.authority.Judgement;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.events.QuoteEvent;
import io.kaituo.events.QuoteEvent.QuoteApproved;
import io.kaituo.events.QuoteEvent.QuoteDrafted;
import io.kaituo.events.QuoteEvent.QuoteExpired;
import io.kaituo.events.QuoteEvent.QuoteExpiresSoon;
import io.kaituo.events.QuoteEvent.QuoteIssued;
import io.kaituo.events.QuoteEvent.QuoteRevised;
import io.kaituo.events.QuoteEvent.QuoteSuperseded;
import io.kaituo.events.QuoteEvent.QuoteWithdrawn;
import io.kaituo.events.QuoteTalkEvent;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.audit.Audited;
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
import java.util.function.Function;
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
    private AboutDeal deal;

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

    @Audited
    @Embedded
    private Talk talk;

    protected Quote() {}

    static Quote draft(String region, Origin origin, AboutDeal deal, Offered offered) {
        var quote = new Quote();
        quote.id = Uuid7.next();
        quote.region = region;
        quote.origin = origin;
        quote.deal = deal;
        quote.status = QuoteStatus.DRAFT;
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
        if (status != QuoteStatus.DRAFT && status != QuoteStatus.APPROVED) {
            throw new RuleViolation("quote.not-draft", number(), status);
        }
        status = QuoteStatus.DRAFT;
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
        status = status.to(judged.belowAuthority() ? QuoteStatus.IN_APPROVAL : QuoteStatus.APPROVED);
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
                    case APPROVE -> QuoteStatus.APPROVED;
                    case RETURN -> QuoteStatus.DRAFT;
                    case REJECT -> QuoteStatus.REJECTED;
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
        var next = status.to(QuoteStatus.ISSUED);
        if (!agreement.covers(documentHash, today)) {
            throw new RuleViolation("quote.needs-agreement", number());
        }
        status = next;
        issue = Issue.at(now, expiresAt);
        return news(now).issued(offered.total(), expiresAt);
    }

    /** @param settled the playbook wants every objection answered and confirmed first */
    QuoteEvent answer(AnswerQuote asked, boolean settled, Instant now) {
        var next = status.to(asked.accepted() ? QuoteStatus.ACCEPTED : QuoteStatus.DECLINED);
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
        return status != QuoteStatus.ISSUED
                ? Optional.empty()
                : Optional.of(news(now).expiresSoon(issue.expiresAt()));
    }

    /** The same. */
    Optional<QuoteExpired> expire(Instant now) {
        if (status != QuoteStatus.ISSUED) {
            return Optional.empty();
        }
        status = status.to(QuoteStatus.EXPIRED);
        return Optional.of(news(now).expired());
    }

    /** A later quote takes its place; one that came to its end already stays what it was. */
    Optional<QuoteSuperseded> supersede(UUID by, Instant now) {
        if (!status.leadsTo(QuoteStatus.SUPERSEDED)) {
            return Optional.empty();
        }
        status = status.to(QuoteStatus.SUPERSEDED);
        supersededBy = by;
        return Optional.of(news(now).superseded(by));
    }

    QuoteWithdrawn withdraw(String reason, Instant now) {
        status = status.to(QuoteStatus.WITHDRAWN);
        return news(now).withdrawn(reason);
    }

    private News news(Instant now) {
        return new News(now, region, id, number(), deal);
    }

    /** Only what the customer got can be replaced by another quote. */
    void requireIssuedOnce() {
        if (issue == null || status == QuoteStatus.SUPERSEDED || status == QuoteStatus.WITHDRAWN) {
            throw new RuleViolation("quote.not-issued", number(), status);
        }
    }

    /**
     * What is said about it leaves the offer as it is; what led to its end is not told otherwise afterwards.
     *
     * @return empty when it was said already
     */
    Optional<QuoteTalkEvent> say(Function<Talk, Talk.Word> said, Instant now) {
        if (!status.isOpen()) {
            throw new RuleViolation("quote.closed", number(), status);
        }
        var word = said.apply(talk);
        boolean isNew = !word.after().equals(talk);
        talk = word.after();
        return isNew ? Optional.of(word.told().apply(news(now))) : Optional.empty();
    }

    /** Whose outcome it waits for. */
    Optional<UUID> openApproval() {
        return status == QuoteStatus.IN_APPROVAL ? Optional.of(agreement.approvalId()) : Optional.empty();
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

    AboutDeal deal() {
        return deal;
    }

    Offered offered() {
        return offered;
    }

    Origin origin() {
        return origin;
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

    Folder folder() {
        return new Folder(Folder.Kind.QUOTE, id, region, number(), status.files());
    }

    Snapshot snapshot() {
        return offering(offered, documentHash);
    }

    /** The same if it offered this instead. */
    Snapshot offering(Offered other) {
        return offering(other, other.hash(number(), deal.dealId(), deal.accountId()));
    }

    private Snapshot offering(Offered what, String hash) {
        return new Snapshot(
                id, version, region, origin, deal, what, revision, hash, status, agreement, issue, supersededBy, talk);
    }
}
