package io.kaituo.contract.contracts;

import static io.kaituo.contract.contracts.ContractStatus.APPROVED;
import static io.kaituo.contract.contracts.ContractStatus.DRAFT;

import io.kaituo.contract.document.Document;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.events.AmendmentEvent.ContractRebased;
import io.kaituo.events.ContractEvent.ContractDrafted;
import io.kaituo.events.ContractEvent.ContractRevised;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a contract is to its drafter: a document about a deal, written and revised under a number until others agree to it. */
@MappedSuperclass
abstract class DraftedContract {

    @Id
    UUID id;

    @Version
    long version;

    String region;
    String externalId;

    @Audited
    @Embedded
    Origin origin;

    @Audited
    @Embedded
    AboutDeal deal;

    @Embedded
    Document document;

    @Audited
    int revision;

    String documentHash;

    @Audited
    @Enumerated(EnumType.STRING)
    ContractStatus status;

    @Embedded
    Pricing pricing;

    void begin(String where, String external, Origin given, AboutDeal about, Document written, UUID quoteId) {
        id = Uuid7.next();
        region = where;
        externalId = external;
        origin = given;
        deal = about;
        pricing = Pricing.from(quoteId);
        status = DRAFT;
        write(written);
    }

    /** An amendment changes what held when it was drafted; it is not agreed to as a change of something else. */
    void requireBasedOn(Contract latest) {
        if (!origin.isBasedOn(latest)) {
            throw new RuleViolation("contract.base-changed", number(), latest.number());
        }
    }

    /** Empty where it is drafted on these terms already; what was approved on others is a draft again. */
    Optional<ContractRebased> rebase(Contract latest, Instant now) {
        if (origin.isBasedOn(latest)) {
            return Optional.empty();
        }
        reopen();
        origin = origin.onto(latest);
        return Optional.of(news(now).rebased(origin));
    }

    ContractDrafted drafted() {
        return news(origin.draftedAt()).drafted(document, origin.amends(), pricing.quoteId());
    }

    /** Empty when nothing is different, whatever the status; what was approved is a draft again, its approval void. */
    Optional<ContractRevised> revise(Document revised, Pricing priced, Instant now) {
        boolean rewritten = !revised.equals(document);
        if (!rewritten && Objects.equals(priced.quoteId(), pricing.quoteId())) {
            return Optional.empty();
        }
        reopen();
        pricing = priced;
        if (rewritten) {
            write(revised);
        }
        return Optional.of(news(now).revised(revision, document));
    }

    private void reopen() {
        if (status == APPROVED) {
            status = status.to(DRAFT);
        }
        if (status != DRAFT) {
            throw new RuleViolation("contract.not-draft", number(), status);
        }
    }

    /** As it goes to its approvers. */
    void judged(Pricing found) {
        pricing = found;
    }

    private void write(Document written) {
        document = written;
        revision++;
        documentHash = document.hash(number(), deal.dealId(), deal.accountId(), origin.amends());
    }

    ContractStatus status() {
        return status;
    }

    Origin origin() {
        return origin;
    }

    News news(Instant now) {
        return new News(now, region, id, number(), deal);
    }

    UUID id() {
        return id;
    }

    String region() {
        return region;
    }

    String number() {
        return origin.number();
    }

    long version() {
        return version;
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

    PlaybookVersion playbook() {
        return origin.pinned();
    }

    Cursor place() {
        return new Cursor(origin.draftedAt(), id);
    }
}
