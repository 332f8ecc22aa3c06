package io.kaituo.contract.contracts;

import static io.kaituo.contract.contracts.ContractStatus.APPROVED;
import static io.kaituo.contract.contracts.ContractStatus.DRAFT;
import static io.kaituo.contract.contracts.ContractStatus.IN_APPROVAL;
import static io.kaituo.contract.contracts.ContractStatus.PARTLY_SEALED;
import static io.kaituo.contract.contracts.ContractStatus.REJECTED;
import static io.kaituo.contract.contracts.ContractStatus.SIGNED;
import static io.kaituo.contract.contracts.ContractStatus.SUPERSEDED;
import static io.kaituo.contract.contracts.ContractStatus.VOIDED;

import io.kaituo.contract.approval.ApprovalSubject;
import io.kaituo.contract.approval.Outcome;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractApproved;
import io.kaituo.events.ContractEvent.ContractCustomerSealed;
import io.kaituo.events.ContractEvent.ContractDrafted;
import io.kaituo.events.ContractEvent.ContractOwnSealed;
import io.kaituo.events.ContractEvent.ContractRejected;
import io.kaituo.events.ContractEvent.ContractReturned;
import io.kaituo.events.ContractEvent.ContractRevised;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractSubmitted;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An agreement on its way from a draft to both parties' seals. Each change returns the event it caused. */
@Entity
class Contract implements ApprovalSubject {

    static final String TYPE = "contract";

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String externalId;

    @Embedded
    private Origin origin;

    @Embedded
    private Deal deal;

    @Embedded
    private Document document;

    private int revision;
    private String documentHash;

    @Enumerated(EnumType.STRING)
    private ContractStatus status;

    private UUID approvalId;
    private UUID amends;
    private String amendsNumber;

    @Embedded
    private Seals seals;

    @Embedded
    private Pricing pricing;

    protected Contract() {}

    static Contract draft(String region, String externalId, Origin origin, Deal deal, Document document, UUID quoteId) {
        return new Contract(region, externalId, origin, deal, document, Pricing.from(quoteId), null);
    }

    private Contract(
            String region,
            String externalId,
            Origin origin,
            Deal deal,
            Document document,
            Pricing pricing,
            Contract original) {
        this.id = Uuid7.next();
        this.region = region;
        this.externalId = externalId;
        this.origin = origin;
        this.deal = deal;
        this.pricing = pricing;
        this.amends = original == null ? null : original.id;
        this.amendsNumber = original == null ? null : original.number();
        this.status = DRAFT;
        write(document);
    }

    /** Other terms for this contract, as a draft; they hold once the draft is signed (decision 18). */
    Contract amendment(Origin origin, Document terms, Pricing asked) {
        requireInForce();
        if (amends != null) {
            throw new RuleViolation("contract.amend-original", number(), amendsNumber);
        }
        return new Contract(region, null, origin, deal, terms, Pricing.from(asked.quoteId()), this);
    }

    ContractDrafted drafted() {
        return new ContractDrafted(
                Uuid7.next(),
                origin.draftedAt(),
                region,
                id,
                number(),
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                total(),
                amends);
    }

    /** Empty when nothing is different, whatever the status. */
    Optional<ContractRevised> revise(Document revised, Instant now) {
        if (revised.equals(document)) {
            return Optional.empty();
        }
        if (status != DRAFT) {
            throw new RuleViolation("contract.not-draft", number(), status);
        }
        write(revised);
        return Optional.of(new ContractRevised(Uuid7.next(), now, region, id, number(), revision, total()));
    }

    /** From another quote, while it is a draft. */
    void priceFrom(UUID quoteId) {
        if (quoteId != null && !quoteId.equals(pricing.quoteId())) {
            if (status != DRAFT) {
                throw new RuleViolation("contract.not-draft", number(), status);
            }
            pricing = Pricing.from(quoteId);
        }
    }

    void judged(Pricing found) {
        pricing = found;
    }

    private void write(Document written) {
        document = written;
        revision++;
        documentHash = document.hash(number(), deal.dealId(), deal.accountId(), amends);
    }

    ContractSubmitted submit(UUID approval, Instant now) {
        status = status.to(IN_APPROVAL);
        approvalId = approval;
        return new ContractSubmitted(
                Uuid7.next(), now, region, id, number(), deal.dealId(), deal.ownerId(), revision, approvalId);
    }

    @Override
    public ContractEvent decided(Outcome outcome, String comment, Instant now) {
        return switch (outcome) {
            case APPROVE -> approve(now);
            case RETURN -> giveBack(comment, now);
            case REJECT -> reject(comment, now);
        };
    }

    @Override
    public ContractEvent withdrawn(Instant now) {
        return giveBack(null, now);
    }

    private ContractApproved approve(Instant now) {
        status = status.to(APPROVED);
        return new ContractApproved(Uuid7.next(), now, region, id, number(), deal.dealId(), deal.ownerId());
    }

    private ContractReturned giveBack(String comment, Instant now) {
        status = status.to(DRAFT);
        return new ContractReturned(Uuid7.next(), now, region, id, number(), deal.dealId(), deal.ownerId(), comment);
    }

    private ContractRejected reject(String comment, Instant now) {
        status = status.to(REJECTED);
        return new ContractRejected(Uuid7.next(), now, region, id, number(), deal.dealId(), deal.ownerId(), comment);
    }

    /** The customer's seal; the second of the two makes the contract binding. */
    ContractEvent sealByCustomer(LocalDate on, Instant now) {
        var sealed = seals().byCustomer(on);
        status = status.to(sealed.both() ? SIGNED : PARTLY_SEALED);
        seals = sealed;
        return sealed.both()
                ? bind(now)
                : new ContractCustomerSealed(Uuid7.next(), now, region, id, number(), deal.dealId(), on);
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
        return sealed.both()
                ? bind(now)
                : new ContractOwnSealed(Uuid7.next(), now, region, id, number(), deal.dealId(), on);
    }

    private ContractEvent bind(Instant now) {
        seals = seals.binding(now);
        return amends == null ? signed(now) : amended(now);
    }

    private Seals seals() {
        return seals == null ? Seals.NONE : seals;
    }

    private ContractSigned signed(Instant now) {
        return new ContractSigned(
                Uuid7.next(),
                now,
                region,
                id,
                number(),
                deal.dealId(),
                deal.dealName(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                total(),
                document.startsOn(),
                document.endsOn(),
                seals.signedOn());
    }

    /** About the contract that is amended, which stays signed. */
    private ContractAmended amended(Instant now) {
        return new ContractAmended(
                Uuid7.next(),
                now,
                region,
                amends,
                id,
                amendsNumber,
                deal.dealId(),
                deal.dealName(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                total(),
                document.startsOn(),
                document.endsOn(),
                seals.signedOn());
    }

    /** Only a contract in force can be amended. */
    void requireInForce() {
        if (status != SIGNED) {
            throw new RuleViolation("contract.not-signed", number(), status);
        }
    }

    /** A later amendment says what holds now. */
    void supersede() {
        status = status.to(SUPERSEDED);
    }

    /** An amendment in force has no life of its own: only the whole contract can be voided, or amended again. */
    ContractVoided makeVoid(String reason, Instant now) {
        if (amends != null && isSigned()) {
            throw new RuleViolation("contract.void-original", number(), amendsNumber);
        }
        return fall(reason, now);
    }

    /** Void, with the contract it amends where it is an amendment. */
    ContractVoided fall(String reason, Instant now) {
        boolean wasSigned = isSigned();
        status = status.to(VOIDED);
        return new ContractVoided(
                Uuid7.next(),
                now,
                region,
                id,
                number(),
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                wasSigned,
                reason);
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
        var facts = new Facts(
                deal.ownerId(),
                deal.dealId(),
                deal.accountId(),
                null,
                pricing.discount(),
                pricing.belowAuthority(),
                false,
                null);
        return new Matter(
                TYPE, id, region, number(), deal.accountName(), revision, documentHash, total(), facts, Map.of());
    }

    ContractSubmission submission() {
        return new ContractSubmission(
                id,
                number(),
                region,
                deal.dealId(),
                deal.accountId(),
                deal.ownerId(),
                amends,
                revision,
                total(),
                document.months(),
                pricing.quoteId(),
                List.of(),
                playbook(),
                Map.of(NegotiableTerm.PRICE, document.price()));
    }

    UUID id() {
        return id;
    }

    String region() {
        return region;
    }

    private String number() {
        return origin.number();
    }

    private Money total() {
        return document.total();
    }

    long version() {
        return version;
    }

    Document document() {
        return document;
    }

    Pricing pricing() {
        return pricing;
    }

    /** A contract stays with its deal. */
    void requireAbout(UUID dealId) {
        if (!deal.dealId().equals(dealId)) {
            throw new RuleViolation("contract.other-deal", number());
        }
    }

    String ownerId() {
        return deal.ownerId();
    }

    UUID approvalId() {
        return approvalId;
    }

    PlaybookVersion playbook() {
        return origin.pinned();
    }

    Cursor place() {
        return new Cursor(origin.draftedAt(), id);
    }

    ContractView view(UnaryOperator<String> names) {
        return new ContractView(
                id,
                version,
                region,
                externalId,
                number(),
                deal.dealId(),
                deal.dealName(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                names.apply(deal.ownerId()),
                status,
                total(),
                new ContractView.Term(document.startsOn(), document.endsOn()),
                document.terms(),
                revision,
                documentHash,
                approvalId,
                amends,
                pricing,
                origin.sealOrder(),
                seals().customerSealedOn(),
                seals().ownSealedOn(),
                seals().signedOn(),
                seals().signedAt(),
                origin.draftedBy(),
                origin.draftedAt());
    }
}
