package io.kaituo.contract.contracts;

import static io.kaituo.contract.contracts.ContractStatus.APPROVED;
import static io.kaituo.contract.contracts.ContractStatus.DRAFT;
import static io.kaituo.contract.contracts.ContractStatus.EXPIRED;
import static io.kaituo.contract.contracts.ContractStatus.IN_APPROVAL;
import static io.kaituo.contract.contracts.ContractStatus.PARTLY_SEALED;
import static io.kaituo.contract.contracts.ContractStatus.REJECTED;
import static io.kaituo.contract.contracts.ContractStatus.SIGNED;
import static io.kaituo.contract.contracts.ContractStatus.SUPERSEDED;
import static io.kaituo.contract.contracts.ContractStatus.TERMINATED;
import static io.kaituo.contract.contracts.ContractStatus.VOIDED;

import io.kaituo.contract.approval.ApprovalSubject;
import io.kaituo.contract.approval.Outcome;
import io.kaituo.contract.document.Document;
import io.kaituo.contract.document.Tender;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.events.AmendmentEvent.ContractSuperseded;
import io.kaituo.events.ContractEnding.ContractExpired;
import io.kaituo.events.ContractEnding.ContractRenewalDrafted;
import io.kaituo.events.ContractEnding.ContractRenewalDue;
import io.kaituo.events.ContractEnding.ContractTerminated;
import io.kaituo.events.ContractEnding.ContractTerminationAnnounced;
import io.kaituo.events.ContractEnding.ContractTerminationWithdrawn;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractSubmitted;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.DueOfferEvent.BidDueSoon;
import io.kaituo.events.DueOfferEvent.BidNotDue;
import io.kaituo.events.DueOfferEvent.BidOverdue;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An agreement on its way from a draft to both parties' seals. Each change returns the event it caused. */
@Entity
class Contract extends DraftedContract implements ApprovalSubject {

    static final String TYPE = "contract";

    private UUID approvalId;

    @Embedded
    private Seals seals;

    @Audited
    @Embedded
    private Termination termination;

    @Embedded
    private Voiding voiding;

    protected Contract() {}

    static Contract draft(
            String region, String externalId, Origin origin, AboutDeal deal, Document document, UUID quoteId) {
        var contract = new Contract();
        contract.begin(region, externalId, origin, deal, document, quoteId);
        return contract;
    }

    /**
     * Other terms for this contract, as a draft; they hold once the draft is signed (decision 18).
     *
     * @param latest the amendment whose terms hold today, or this contract
     */
    Contract amendment(Origin origin, Contract latest, Document terms, Pricing asked) {
        requireInForce();
        this.origin.requireOriginal("contract.amend-original");
        return draft(region, null, origin.amending(this, latest), deal, terms, asked.quoteId());
    }

    ContractSubmitted submit(UUID approval, Instant now) {
        status = status.to(IN_APPROVAL);
        approvalId = approval;
        return news(now).submitted(revision, approvalId);
    }

    @Override
    public ContractEvent decided(Outcome outcome, String comment, Instant now) {
        status = status.to(
                switch (outcome) {
                    case APPROVE -> APPROVED;
                    case RETURN -> DRAFT;
                    case REJECT -> REJECTED;
                });
        return switch (outcome) {
            case APPROVE -> news(now).approved();
            case RETURN -> news(now).returned(comment);
            case REJECT -> news(now).rejected(comment);
        };
    }

    @Override
    public ContractEvent withdrawn(Instant now) {
        return decided(Outcome.RETURN, null, now);
    }

    /** The customer's seal; the second of the two makes the contract binding. */
    ContractEvent sealByCustomer(LocalDate on, Instant now) {
        var sealed = seals().byCustomer(on);
        status = status.to(sealed.both() ? SIGNED : PARTLY_SEALED);
        seals = sealed;
        return sealed.both() ? bind(now) : news(now).sealedByCustomer(on);
    }

    /** Our seal; where the playbook says so, the customer's comes first (R2.8). */
    ContractEvent sign(SignContract asked, String by, LocalDate on, Instant now) {
        var sealed = seals().byUs(by, on);
        var next = status.to(sealed.both() ? SIGNED : PARTLY_SEALED);
        if (!sealed.follow(origin.sealOrder())) {
            throw new RuleViolation("contract.seal-order", number());
        }
        if (!asked.isAbout(revision, documentHash)) {
            throw new RuleViolation("approval.subject-changed", number(), revision);
        }
        status = next;
        seals = sealed;
        return sealed.both() ? bind(now) : news(now).sealedByUs(on);
    }

    private ContractEvent bind(Instant now) {
        seals = seals.binding(now);
        return origin.isAmendment()
                ? news(now).amended(origin, document, seals.signedOn())
                : news(now).signed(document, seals.signedOn());
    }

    private Seals seals() {
        return seals == null ? Seals.NONE : seals;
    }

    /**
     * As it was signed, with the terms that hold today.
     *
     * @param latest the amendment whose terms hold today, or this contract
     */
    ContractSigned inForce(Contract latest) {
        return news(seals.signedAt()).signed(latest.document, seals.signedOn());
    }

    /** Only a contract in force can be amended. */
    void requireInForce() {
        if (status != SIGNED) {
            throw new RuleViolation("contract.not-signed", number(), status);
        }
    }

    /** A later amendment says what holds now. */
    ContractSuperseded supersede(Contract later, Instant now) {
        status = status.to(SUPERSEDED);
        return news(now).superseded(origin.amends(), later.id);
    }

    /** An amendment in force has no life of its own: only the whole contract can be voided, or amended again. */
    ContractVoided makeVoid(Voiding decided) {
        if (isSigned()) {
            origin.requireOriginal("contract.void-original");
        }
        return fall(decided);
    }

    /** Void, with the contract it amends where it is an amendment. */
    ContractVoided fall(Voiding decided) {
        boolean wasSigned = isSigned();
        status = status.to(VOIDED);
        voiding = decided;
        return news(decided.at()).voided(wasSigned, decided.reason());
    }

    /**
     * It ends before its time: told beforehand where its last day lies ahead, empty where that day has come.
     *
     * @param latest the amendment whose terms hold today, or this contract
     */
    Optional<ContractTerminationAnnounced> announceEnd(
            Termination decided, Contract latest, LocalDate today, Instant now) {
        requireMayEnd();
        decided.requireWithin(seals.signedOn(), latest.document.endsOn(), number());
        termination = decided;
        return decided.effectiveOn().isAfter(today)
                ? Optional.of(news(now).terminationAnnounced(decided))
                : Optional.empty();
    }

    /** It goes on as agreed after all, as long as its last day has not come. */
    ContractTerminationWithdrawn keepOn(String by, Instant now) {
        requireMayEnd();
        if (termination == null) {
            throw new RuleViolation("contract.not-terminated", number());
        }
        var withdrawn = termination;
        termination = null;
        return news(now).terminationWithdrawn(withdrawn, by);
    }

    private void requireMayEnd() {
        origin.requireOriginal("contract.only-original");
        if (status != SIGNED) {
            throw new RuleViolation("contract.not-in-force", number(), status);
        }
    }

    /** Its last day is over; an amendment in force ends with its contract. */
    ContractTerminated terminate(Termination decided, Instant now) {
        status = status.to(TERMINATED);
        termination = decided;
        return news(now).terminated(decided, origin.amends());
    }

    /** Its term is over; an amendment in force ends with its contract. */
    ContractExpired expire(LocalDate endedOn, Instant now) {
        status = status.to(EXPIRED);
        return news(now).expired(endedOn, origin.amends());
    }

    /** @param latest the amendment whose terms hold today, or the contract itself */
    ContractRenewalDue renewalDue(Contract latest, Instant now) {
        return news(now).renewalDue(latest.document.endsOn());
    }

    /** What is to follow it, as a draft of its own. */
    Contract renewal(Origin origin, Document terms, UUID quoteId) {
        this.origin.requireOriginal("contract.only-original");
        if (status != SIGNED && status != EXPIRED) {
            throw new RuleViolation("contract.not-renewable", number(), status);
        }
        return draft(region, null, origin.renewing(this), deal, terms, quoteId);
    }

    ContractRenewalDrafted renewed(Contract next, Instant now) {
        return news(now).renewalDrafted(next.id, next.number());
    }

    /** The bid that is to be ready; empty where nobody bids, or it is agreed to already. */
    Optional<Tender> openBid() {
        return Optional.ofNullable(document.content().tender())
                .filter(tender -> tender.isAwaited() && status.awaitsAgreement());
    }

    BidDueSoon bidDueSoon(Instant dueAt, Instant now) {
        return news(now).bidDueSoon(document.content().tender(), dueAt);
    }

    BidOverdue bidOverdue(Instant dueAt, Instant now) {
        return news(now).bidOverdue(document.content().tender(), dueAt);
    }

    BidNotDue bidNotDue(Instant now) {
        return news(now).bidNotDue();
    }

    Termination termination() {
        return termination;
    }

    boolean isSigned() {
        return status == SIGNED;
    }

    boolean isInApproval() {
        return status == IN_APPROVAL;
    }

    boolean mayFall() {
        return status.leadsTo(VOIDED);
    }

    @Override
    public Matter matter() {
        return snapshot().matter();
    }

    /** As those see it who have a say before its approval; the status comes first. */
    ContractSubmission submission() {
        status.to(IN_APPROVAL);
        return snapshot().submission();
    }

    UUID approvalId() {
        return approvalId;
    }

    ContractView view(UnaryOperator<String> names) {
        return snapshot().view(names);
    }

    Snapshot snapshot() {
        return priced(pricing);
    }

    /** The same at a price that was judged so. */
    Snapshot priced(Pricing judged) {
        return new Snapshot(
                id,
                version,
                region,
                externalId,
                origin,
                deal,
                document,
                revision,
                documentHash,
                status,
                approvalId,
                termination,
                voiding,
                seals(),
                judged);
    }
}
