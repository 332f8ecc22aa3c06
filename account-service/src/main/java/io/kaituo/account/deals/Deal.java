package io.kaituo.account.deals;

import io.kaituo.account.Amount;
import io.kaituo.account.accounts.AccountName;
import io.kaituo.events.AccountEvent;
import io.kaituo.events.AccountEvent.DealChanged;
import io.kaituo.events.AccountEvent.DealIntentRecorded;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.AccountEvent.DealReopened;
import io.kaituo.events.AccountEvent.DealStageChanged;
import io.kaituo.events.ContractEvent.ContractAmended;
import io.kaituo.events.ContractEvent.ContractSigned;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Formula;

/** An opportunity to sell to an account, and how it ended. Each change returns the event it caused. */
@Entity
class Deal {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String externalId;
    private UUID accountId;

    /** Read with the deal, so that lists need no second query and a renamed account shows at once. */
    @Formula("(select a.name from account a where a.id = account_id)")
    private String accountName;

    @Audited
    private String ownerId;

    @Audited
    @Embedded
    private DealTerms terms;

    @Audited
    @Enumerated(EnumType.STRING)
    private DealStatus status;

    @Audited
    private String stage;

    private String playbook;
    private int playbookVersion;

    @Audited
    @Embedded
    private Closing closing;

    @Convert(converter = FurtherContracts.Column.class)
    private FurtherContracts furtherContracts;

    @Embedded
    private Intent intent;

    private boolean winQuestioned;
    private Instant createdAt;

    protected Deal() {}

    /** It belongs to whoever opens it, in the region of its account. */
    static Deal open(
            UUID id,
            OpenDeal asked,
            AccountName account,
            String externalId,
            String ownerId,
            LocalDate today,
            Instant now) {
        if (asked.openedOn() != null && asked.openedOn().isAfter(today)) {
            throw new RuleViolation("deal.opened-in-future");
        }
        var deal = new Deal();
        deal.id = id;
        deal.region = account.region();
        deal.externalId = externalId;
        deal.accountId = account.id();
        deal.accountName = account.name();
        deal.ownerId = ownerId;
        deal.terms = DealTerms.of(asked, today);
        deal.status = DealStatus.OPEN;
        deal.furtherContracts = FurtherContracts.NONE;
        deal.createdAt = now;
        return deal;
    }

    /** The deal begins at the first stage and stays on this version of the playbook. */
    DealOpened opened(DealStages stages, PlaybookVersion rules) {
        stage = stages.first();
        playbook = rules.name();
        playbookVersion = rules.version();
        return news(createdAt).opened(accountName, stage);
    }

    /** Empty when nothing is different. */
    Optional<DealChanged> change(OpenDeal asked, Instant now) {
        if (!asked.accountId().equals(accountId)) {
            throw new RuleViolation("deal.other-account");
        }
        var changed = DealTerms.of(asked, terms.openedOn());
        if (changed.equals(terms)) {
            return Optional.empty();
        }
        requireOpen();
        terms = changed;
        return Optional.of(news(now).changed());
    }

    /** Forwards or back, as long as the deal is open; empty when it is there already. */
    Optional<DealStageChanged> move(String to, DealStages stages, Instant now) {
        requireOpen();
        stages.require(to);
        if (to.equals(stage)) {
            return Optional.empty();
        }
        String from = stage;
        stage = to;
        return Optional.of(news(now).moved(from, stage));
    }

    /** The latest word counts; what it was before stays in the events (R5.22). */
    DealIntentRecorded record(RecordIntent asked, String by, LocalDate today, Instant now) {
        requireOpen();
        var on = asked.on() == null ? today : asked.on();
        if (on.isAfter(today)) {
            throw new RuleViolation("deal.intent-ahead", on.toString(), today.toString());
        }
        intent = new Intent(on, asked.shownBy().strip(), asked.how().strip(), by, now);
        return news(now).intends(on, by);
    }

    /** A person says how it ended, once. */
    AccountEvent close(CloseDeal asked, LocalDate today, Instant now) {
        var end = asked.won() ? DealStatus.WON : DealStatus.LOST;
        if (status != DealStatus.OPEN) {
            throw new RuleViolation("deal.status", status, end);
        }
        closing = Closing.byHand(asked, terms.openedOn(), today);
        status = status.to(end);
        return status == DealStatus.WON ? news(now).won(closing) : news(now).lost(closing);
    }

    /**
     * A signed contract is a fact: it wins an open deal and even one that was given up. A deal already won by hand only
     * gets its contract; a further contract of a deal whose contract stands changes nothing as long as that does.
     */
    Optional<AccountEvent> sign(ContractSigned signed, Instant now) {
        if (contractStands()) {
            furtherContracts = furtherContracts.and(signed.contractId(), signed.total());
            return Optional.empty();
        }
        if (status == DealStatus.WON) {
            closing = closing.under(signed.contractId(), signed.total());
            winQuestioned = false;
            return Optional.of(news(now).changed());
        }
        String reason = status == DealStatus.LOST ? "contract-signed-after-loss" : "contract-signed";
        status = status.to(DealStatus.WON);
        closing = Closing.byContract(signed.signedOn(), reason, signed.contractId(), signed.total());
        return Optional.of(news(now).won(closing));
    }

    /** The contract's new total is the deal's. */
    Optional<AccountEvent> amend(ContractAmended amended, Instant now) {
        if (!isWonBy(amended.contractId())) {
            furtherContracts = furtherContracts.amended(amended.contractId(), amended.total());
            return Optional.empty();
        }
        var under = closing.under(amended.contractId(), amended.total());
        if (under.equals(closing)) {
            return Optional.empty();
        }
        closing = under;
        return Optional.of(news(now).changed());
    }

    /**
     * A contract was voided. Where the win rests on it, it rests on another that was signed; without one the deal stays won
     * until a person decides (decision 18).
     */
    Optional<AccountEvent> question(UUID contractId, Instant now) {
        furtherContracts = furtherContracts.without(contractId);
        if (winQuestioned || !isWonBy(contractId)) {
            return Optional.empty();
        }
        var further = furtherContracts.first();
        if (further.isEmpty()) {
            winQuestioned = true;
            return Optional.of(news(now).questioned(contractId));
        }
        var next = further.get();
        closing = closing.under(next.contractId(), next.total());
        furtherContracts = furtherContracts.without(next.contractId());
        return Optional.of(news(now).changed());
    }

    /** A manager takes the outcome back, never while a signed contract stands. */
    DealReopened reopen(String reason, String by, Instant now) {
        if (contractStands()) {
            throw new RuleViolation("deal.contract-stands");
        }
        status = status.to(DealStatus.OPEN);
        closing = null;
        winQuestioned = false;
        return news(now).reopened(by, reason);
    }

    /** A manager ruled whose customer it is (R5.4); empty when it is theirs already. */
    Optional<DealChanged> belongTo(String owner, Instant now) {
        if (owner.equals(ownerId)) {
            return Optional.empty();
        }
        ownerId = owner;
        return Optional.of(news(now).changed());
    }

    private void requireOpen() {
        if (status != DealStatus.OPEN) {
            throw new RuleViolation("deal.closed", status);
        }
    }

    private boolean contractStands() {
        return status == DealStatus.WON && closing.contractId() != null && !winQuestioned;
    }

    private boolean isWonBy(UUID contractId) {
        return status == DealStatus.WON && closing.restsOn(contractId);
    }

    private DealNews news(Instant now) {
        var total = amount() == null ? null : amount().money();
        return new DealNews(now, region, id, accountId, terms.name(), ownerId, total);
    }

    private Amount amount() {
        return closing == null || closing.contractAmount() == null ? terms.amount() : closing.contractAmount();
    }

    long version() {
        return version;
    }

    String region() {
        return region;
    }

    String ownerId() {
        return ownerId;
    }

    PlaybookVersion playbook() {
        return new PlaybookVersion(playbook, playbookVersion);
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    DealView view(UnaryOperator<String> names) {
        var end = closing == null ? Closing.NONE : closing;
        return new DealView(
                id,
                version,
                region,
                externalId,
                accountId,
                accountName,
                ownerId,
                names.apply(ownerId),
                terms.name(),
                terms.product(),
                status,
                stage,
                amount(),
                status == DealStatus.OPEN ? null : status,
                end.outcomeReason(),
                terms.openedOn(),
                terms.expectedCloseOn(),
                end.closedOn(),
                end.contractId(),
                winQuestioned,
                intent == null ? null : intent.view(names),
                createdAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deal deal && Objects.equals(id, deal.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
