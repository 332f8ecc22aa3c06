package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Document;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.contract.knowndeals.KnownDeal;
import io.kaituo.contract.knowndeals.KnownDeals;
import io.kaituo.contract.versions.ContractVersions;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/** How a contract gets on paper: for a deal the caller looks after, under a number and the rules of today's playbook. */
@ApplicationScoped
class Drafting {

    private final Contracts contracts;
    private final Writing writing;
    private final ContractVersions versions;
    private final KnownDeals deals;
    private final WantedDay wanted;
    private final BidClocks bids;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    Drafting(
            Contracts contracts,
            Writing writing,
            ContractVersions versions,
            KnownDeals deals,
            WantedDay wanted,
            BidClocks bids,
            Playbooks playbooks,
            Calendars calendars,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.contracts = contracts;
        this.writing = writing;
        this.versions = versions;
        this.deals = deals;
        this.wanted = wanted;
        this.bids = bids;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    Uni<ContractView> of(DraftContract asked) {
        var document = asked.document();
        return deal(asked.dealId())
                .chain(deal -> draft(deal, rules -> writing.of(document, rules), null, asked.quoteId()));
    }

    /** The same contract again, as it reads now; a first time drafts it. */
    Uni<Put> put(String externalId, DraftContract asked) {
        var document = asked.document();
        return deal(asked.dealId()).chain(deal -> contracts
                .byExternalId(deal.region(), externalId)
                .chain(known -> known == null
                        ? draft(deal, rules -> writing.of(document, rules), externalId, asked.quoteId())
                                .map(view -> new Put(true, view))
                        : putAgain(known, asked, document).map(view -> new Put(false, view))));
    }

    /** What putting it did. */
    record Put(boolean created, ContractView contract) {}

    /** Other terms for a signed contract, on top of those that hold today. */
    Uni<ContractView> amendment(UUID original, AmendContract asked) {
        return contracts
                .get(original, caller.sight())
                .invoke(Contract::requireInForce)
                .chain(contract -> contracts
                        .lastTerms(contract)
                        .chain(latest -> playbooks.of(contract.region()).chain(rules -> origin(contract.region(), rules)
                                .map(origin -> contract.amendment(
                                        origin,
                                        latest,
                                        writing.changed(
                                                asked.to(latest.snapshot().document()), asked.content(), rules),
                                        latest.snapshot().pricing().with(asked.quoteId())))))
                        .chain(this::store));
    }

    /** What is to follow a contract, once, on the terms that held last. */
    Uni<ContractView> renewal(UUID original, RenewContract asked) {
        return contracts
                .get(original, caller.sight())
                .chain(contract -> contracts.lock(contract.id()))
                .call(contract -> contracts.renewalOf(contract).invoke(known -> {
                    if (known != null) {
                        throw new RuleViolation("contract.already-renewed", known.number());
                    }
                }))
                .chain(contract -> contracts.lastTerms(contract).chain(latest -> playbooks
                        .of(contract.region())
                        .chain(rules -> origin(contract.region(), rules)
                                .map(origin -> contract.renewal(
                                        origin,
                                        writing.changed(
                                                asked.after(latest.snapshot().document()), asked.content(), rules),
                                        asked.quoteId())))
                        .invoke(next -> outbox.publish(contract.renewed(next, clock.instant())))))
                .chain(this::store);
    }

    /** The same document as a contract of its own, which nobody has approved. */
    Uni<ContractView> copy(UUID id, CopyContract asked) {
        return contracts.get(id, caller.sight()).map(Contract::snapshot).chain(original -> {
            var document = original.document().afresh();
            return deal(asked.dealId() == null ? original.deal().dealId() : asked.dealId())
                    .chain(deal -> draft(deal, rules -> writing.again(document, rules), null, null));
        });
    }

    private Uni<KnownDeal> deal(UUID id) {
        return deals.get(id, caller.sight());
    }

    private Uni<ContractView> draft(
            KnownDeal deal, Function<Playbook, Document> written, String externalId, UUID quoteId) {
        return playbooks.of(deal.region()).chain(rules -> {
            var document = written.apply(rules);
            return wanted.of(deal.region(), deal.id())
                    .map(document::wantedOn)
                    .chain(dated -> origin(deal.region(), rules)
                            .map(origin -> Contract.draft(
                                    deal.region(), externalId, origin, AboutDeal.of(deal), dated, quoteId)))
                    .chain(this::store);
        });
    }

    private Uni<Origin> origin(String region, Playbook rules) {
        var now = clock.instant();
        int year = now.atZone(calendars.of(region).zone()).getYear();
        return contracts
                .nextNumber(region, year)
                .map(number ->
                        Origin.of(number, ContractRules.of(rules).sealOrder(), rules.pinned(), caller.id(), now));
    }

    private Uni<ContractView> store(Contract contract) {
        outbox.publish(contract.drafted());
        return contracts
                .add(contract)
                .call(stored -> versions.keep(stored.snapshot().kept(caller.id(), clock.instant())))
                .call(bids::begin)
                .map(stored -> stored.view(directory::name));
    }

    private Uni<ContractView> putAgain(Contract known, DraftContract asked, Document document) {
        known.requireAbout(asked.dealId());
        return write(known, document, asked.quoteId())
                .chain(Transaction.answer(contract -> contract.view(directory::name)));
    }

    /** Another document for a contract that is open to it. */
    Uni<Contract> revise(Contract contract, ReviseContract asked) {
        return write(contract, asked.document(), asked.quoteId());
    }

    private Uni<Contract> write(Contract contract, Document document, UUID quoteId) {
        return playbooks
                .pinned(contract.region(), contract.playbook())
                .map(rules -> writing.of(document, rules))
                .chain(written -> keep(contract, written, quoteId))
                .replaceWith(contract);
    }

    /** In the caller's words, as a revision where it says anything else than before. */
    Uni<?> keep(Contract contract, Document written, UUID quoteId) {
        var now = clock.instant();
        var before = contract.snapshot();
        contract.revise(written, before.pricing().with(quoteId), now).ifPresent(outbox::publish);
        var after = contract.snapshot();
        Uni<?> kept = after.revision() == before.revision()
                ? Uni.createFrom().voidItem()
                : versions.keep(after.kept(caller.id(), now));
        return kept.chain(() -> bids.follow(before, contract));
    }
}
