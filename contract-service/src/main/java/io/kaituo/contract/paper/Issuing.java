package io.kaituo.contract.paper;

import io.kaituo.contract.attachments.AttachmentStore;
import io.kaituo.contract.contracts.ContractPaper;
import io.kaituo.contract.contracts.ContractPapers;
import io.kaituo.contract.signing.SealBook;
import io.kaituo.contract.signing.SealView;
import io.kaituo.contract.signing.SignatureProvider;
import io.kaituo.contract.versions.ContractVersions;
import io.kaituo.contract.violations.Breach;
import io.kaituo.contract.violations.BreachKind;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** How a signed contract becomes a file that may leave the house: printed, signed electronically, stored, put on record. */
@ApplicationScoped
class Issuing {

    private final ContractPapers contracts;
    private final IssuedPapers issued;
    private final ContractVersions versions;
    private final SealBook seals;
    private final Layout layout;
    private final Press press;
    private final SignatureProvider signatures;
    private final AttachmentStore store;
    private final Transactions transactions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Issuing(
            ContractPapers contracts,
            IssuedPapers issued,
            ContractVersions versions,
            SealBook seals,
            Layout layout,
            Press press,
            SignatureProvider signatures,
            AttachmentStore store,
            Transactions transactions,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.contracts = contracts;
        this.issued = issued;
        this.versions = versions;
        this.seals = seals;
        this.layout = layout;
        this.press = press;
        this.signatures = signatures;
        this.store = store;
        this.transactions = transactions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** A contract with its seals, and its final document where it has one. */
    record Known(ContractPaper contract, List<SealView> seals, IssuedPaper issued) {}

    /** To read, in the current transaction. */
    Uni<Known> known(UUID id) {
        return contracts.read(id).chain(this::known);
    }

    /** As it read in an earlier revision, which nobody sealed; the last one is the contract itself. */
    Uni<Known> known(UUID id, int revision) {
        return contracts
                .read(id)
                .chain(contract -> contract.revision() == revision
                        ? known(contract)
                        : versions.get(contract.region(), id, revision)
                                .map(earlier -> new Known(contract.at(earlier), List.of(), null)));
    }

    private Uni<Known> known(ContractPaper contract) {
        return seals.of(contract).chain(kept -> issued.of(contract).map(paper -> new Known(contract, kept, paper)));
    }

    /** The final document, made now unless it exists. */
    Uni<IssuedPaper> issue(UUID id, Wording.Choice asked) {
        return transactions
                .reading(
                        caller.regions(),
                        () -> contracts.get(id, caller.sight()).chain(this::known))
                .invoke(known -> requireSigned(known.contract(), BreachKind.ISSUE_UNSIGNED))
                .chain(known -> known.issued() != null ? Uni.createFrom().item(known.issued()) : make(known, asked));
    }

    /** Unsigned is void: it neither leaves nor is issued, and who tried is put on record (R5.21). */
    static void requireSigned(ContractPaper contract, BreachKind attempt) {
        if (!contract.isSigned()) {
            throw new Breach(attempt, contract, new RuleViolation("contract.unsigned-void", contract.number()));
        }
    }

    private Uni<IssuedPaper> make(Known known, Wording.Choice asked) {
        var contract = known.contract();
        var words = layout.words(contract, asked);
        String page = press.typeset(layout.original(contract, known.seals(), words));
        return press.print(page, words.language())
                .chain(pdf -> signatures.isConfigured()
                        ? signatures.sign(pdf, words.of("signature.reason", contract.number(), contract.revision()))
                        : Uni.createFrom().item(pdf))
                .chain(pdf -> store.put(contract.region(), pdf))
                .map(file ->
                        new IssuedPaper(contract, words.language().toLanguageTag(), file, caller.id(), clock.instant()))
                .chain(paper -> record(contract, paper));
    }

    /** Where somebody else was faster, theirs is the one. */
    private Uni<IssuedPaper> record(ContractPaper printed, IssuedPaper paper) {
        return transactions.in(caller.regions(), () -> {
            Transaction.current().by(caller.actor());
            return contracts
                    .lock(printed.id(), caller.sight())
                    .invoke(now -> requireSame(printed, now))
                    .chain(issued::of)
                    .chain(theirs -> theirs != null ? Uni.createFrom().item(theirs) : keep(paper, printed));
        });
    }

    private Uni<IssuedPaper> keep(IssuedPaper paper, ContractPaper printed) {
        outbox.publish(paper.issued(printed));
        return issued.persist(paper);
    }

    private static void requireSame(ContractPaper printed, ContractPaper now) {
        requireSigned(now, BreachKind.ISSUE_UNSIGNED);
        if (!printed.documentHash().equals(now.documentHash())) {
            throw new RuleViolation("approval.subject-changed", now.number(), now.revision());
        }
    }
}
