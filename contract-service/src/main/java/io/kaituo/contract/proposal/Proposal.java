package io.kaituo.contract.proposal;

import static io.kaituo.contract.proposal.ProposalStatus.ACCEPTED;
import static io.kaituo.contract.proposal.ProposalStatus.CHANGES_ASKED;
import static io.kaituo.contract.proposal.ProposalStatus.DELIVERED;
import static io.kaituo.contract.proposal.ProposalStatus.DRAFT;
import static io.kaituo.contract.proposal.ProposalStatus.IN_REVIEW;
import static io.kaituo.contract.proposal.ProposalStatus.REJECTED;
import static io.kaituo.contract.proposal.ProposalStatus.REVIEWED;

import io.kaituo.contract.approval.ApprovalSubject;
import io.kaituo.contract.approval.Outcome;
import io.kaituo.contract.attachments.Folder;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.Money;
import io.kaituo.events.ProposalEvent;
import io.kaituo.events.ProposalEvent.ProposalDelivered;
import io.kaituo.events.ProposalEvent.ProposalDrafted;
import io.kaituo.events.ProposalEvent.ProposalRevised;
import io.kaituo.events.ProposalEvent.ProposalSubmitted;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What we offer a customer, version by version until they take it (W5.1). Each change returns the event it caused. */
@Entity
class Proposal implements ApprovalSubject {

    static final String TYPE = "proposal";

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;

    @Audited
    @Embedded
    private AboutDeal deal;

    private String title;

    @Audited
    private BigDecimal totalAmount;

    @Audited
    private String totalCurrency;

    @Audited
    private int revision;

    private String documentHash;

    @Audited
    @Enumerated(EnumType.STRING)
    private ProposalStatus status;

    @Convert(converter = RoundsJson.class)
    private List<Round> rounds;

    private UUID approvalId;
    private String playbook;
    private int playbookVersion;
    private String draftedBy;
    private Instant draftedAt;

    protected Proposal() {}

    static Proposal draft(
            String region, AboutDeal deal, Offer offer, PlaybookVersion playbook, String by, Instant now) {
        var proposal = new Proposal();
        proposal.id = Uuid7.next();
        proposal.region = region;
        proposal.deal = deal;
        proposal.revision = 1;
        proposal.status = DRAFT;
        proposal.rounds = List.of();
        proposal.playbook = playbook.name();
        proposal.playbookVersion = playbook.version();
        proposal.draftedBy = by;
        proposal.draftedAt = now;
        proposal.write(offer);
        return proposal;
    }

    ProposalDrafted drafted() {
        return news(draftedAt).drafted();
    }

    /** The first change after a submission begins the next version; empty when nothing is different. */
    Optional<ProposalRevised> revise(Offer changed, Instant now) {
        if (changed.hash().equals(documentHash)) {
            return Optional.empty();
        }
        if (!status.isInWork()) {
            throw new RuleViolation("proposal.not-in-work", title, status);
        }
        status = status == DRAFT ? DRAFT : status.to(DRAFT);
        if (isSubmitted()) {
            revision++;
        }
        write(changed);
        return Optional.of(news(now).revised());
    }

    private void write(Offer offer) {
        title = offer.title();
        totalAmount = offer.total().amount();
        totalCurrency = offer.total().currency();
        documentHash = offer.hash();
    }

    /** Nobody is asked again about what they said no to. */
    ProposalSubmitted submit(UUID approval, String by, Instant now) {
        if (isSubmitted() && round().isRefused()) {
            throw new RuleViolation("proposal.unchanged", title, revision);
        }
        status = status.to(IN_REVIEW);
        approvalId = approval;
        keep(Round.submitted(revision, approval, by, now));
        return news(now).submitted(approvalId);
    }

    @Override
    public ContractEvent decided(Outcome outcome, String comment, Instant now) {
        status = status.to(
                switch (outcome) {
                    case APPROVE -> REVIEWED;
                    case RETURN -> DRAFT;
                    case REJECT -> REJECTED;
                });
        keep(round().reviewed(outcome, comment, now));
        return news(now).reviewed(outcome, comment);
    }

    @Override
    public ContractEvent withdrawn(Instant now) {
        status = status.to(DRAFT);
        return news(now).takenBack();
    }

    ProposalDelivered deliver(DeliverProposal asked, LocalDate on, String by, Instant now) {
        status = status.to(DELIVERED);
        keep(round().delivered(new Round.Delivery(asked.channel(), asked.to().strip(), on, asked.note(), by, now)));
        return news(now).delivered(asked.channel(), on);
    }

    ProposalEvent answer(AnswerProposal asked, LocalDate on, String by, Instant now) {
        if (status == DELIVERED && on.isBefore(round().delivery().on())) {
            throw new RuleViolation(
                    "proposal.answer-early",
                    on.toString(),
                    round().delivery().on().toString());
        }
        status = status.to(asked.answer() == Reply.ACCEPT ? ACCEPTED : CHANGES_ASKED);
        keep(round().answered(new Round.Answer(
                asked.answer(), asked.comment(), asked.saidBy().strip(), on, by, now)));
        return status == ACCEPTED ? news(now).accepted(total(), on) : news(now).changesAsked(asked.comment(), on);
    }

    private News news(Instant at) {
        return new News(at, region, id, deal, title, revision);
    }

    /** Whether the version in work was submitted already. */
    private boolean isSubmitted() {
        return !rounds.isEmpty() && round().number() == revision;
    }

    private Round round() {
        return rounds.get(rounds.size() - 1);
    }

    /** The round of this version as it is now, or the first word of it. */
    private void keep(Round changed) {
        var before = isSubmitted() ? rounds.subList(0, rounds.size() - 1) : rounds;
        rounds = Stream.concat(before.stream(), Stream.of(changed)).toList();
    }

    @Override
    public Matter matter() {
        var facts = new Facts(deal.ownerId(), deal.dealId(), deal.accountId(), null, null, false, false, null);
        return new Matter(
                TYPE,
                id,
                region,
                title,
                deal.accountName(),
                revision,
                documentHash,
                total(),
                facts,
                Map.of("price", total().toString()));
    }

    boolean isInReview() {
        return status == IN_REVIEW;
    }

    /** @throws RuleViolation when nobody is asked to decide about it */
    UUID openApproval() {
        if (status != IN_REVIEW) {
            throw new RuleViolation("proposal.not-in-review", title, status);
        }
        return approvalId;
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

    String title() {
        return title;
    }

    AboutDeal deal() {
        return deal;
    }

    String ownerId() {
        return deal.ownerId();
    }

    int revision() {
        return revision;
    }

    List<Round> rounds() {
        return rounds;
    }

    UUID approvalId() {
        return approvalId;
    }

    PlaybookVersion playbook() {
        return new PlaybookVersion(playbook, playbookVersion);
    }

    Folder folder() {
        return new Folder(Folder.Kind.PROPOSAL, id, region, title, status.files());
    }

    Cursor place() {
        return new Cursor(draftedAt, id);
    }

    private Money total() {
        return new Money(totalAmount, totalCurrency);
    }

    ProposalView view(UnaryOperator<String> names) {
        return new ProposalView(
                id,
                version,
                region,
                deal.dealId(),
                deal.dealName(),
                deal.accountId(),
                deal.accountName(),
                deal.ownerId(),
                names.apply(deal.ownerId()),
                title,
                total(),
                status,
                revision,
                documentHash,
                approvalId,
                rounds.stream().map(round -> RoundView.of(round, names)).toList(),
                draftedBy,
                draftedAt);
    }
}
