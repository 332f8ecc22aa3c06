package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Document;
import io.kaituo.contract.knowndeals.KnownDeal;
import io.kaituo.contract.knowndeals.KnownDeals;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** How a contract gets on paper: for a deal the caller looks after, under a number and the rules of today's playbook. */
@ApplicationScoped
class Drafting {

    private final Contracts contracts;
    private final Writing writing;
    private final KnownDeals deals;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    Drafting(
            Contracts contracts,
            Writing writing,
            KnownDeals deals,
            Playbooks playbooks,
            Calendars calendars,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.contracts = contracts;
        this.writing = writing;
        this.deals = deals;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    Uni<ContractView> of(DraftContract asked) {
        var document = writing.of(asked.document());
        return deal(asked.dealId()).chain(deal -> draft(deal, document, null, asked.quoteId()));
    }

    /** The same contract again, as it reads now; a first time drafts it. */
    Uni<Put> put(String externalId, DraftContract asked) {
        var document = writing.of(asked.document());
        return deal(asked.dealId()).chain(deal -> contracts
                .byExternalId(deal.region(), externalId)
                .chain(known -> known == null
                        ? draft(deal, document, externalId, asked.quoteId()).map(view -> new Put(true, view))
                        : revise(known, asked, document).map(view -> new Put(false, view))));
    }

    /** What putting it did. */
    record Put(boolean created, ContractView contract) {}

    /** Other terms for a signed contract, on top of those that hold today. */
    Uni<ContractView> amendment(UUID original, AmendContract asked) {
        return contracts
                .get(original, caller.sight())
                .invoke(Contract::requireInForce)
                .chain(contract -> contracts
                        .amendmentInForce(contract.region(), original)
                        .map(latest -> latest == null ? contract : latest)
                        .chain(latest -> origin(contract.region())
                                .map(origin -> contract.amendment(
                                        origin,
                                        writing.of(asked.to(latest.document())),
                                        latest.pricing().with(asked.quoteId()))))
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
                .chain(contract -> contracts.lastTerms(contract).chain(latest -> origin(contract.region())
                        .map(origin ->
                                contract.renewal(origin, writing.of(asked.after(latest.document())), asked.quoteId()))
                        .invoke(next -> outbox.publish(contract.renewed(next, clock.instant())))))
                .chain(this::store);
    }

    private Uni<KnownDeal> deal(UUID id) {
        return deals.find(id).map(found -> {
            var deal = found.orElseThrow(() -> Refused.notYet("deal.not-yet-known", id.toString()));
            if (!caller.sight().covers(deal.ownerId())) {
                throw Refused.notFound();
            }
            return deal;
        });
    }

    private Uni<ContractView> draft(KnownDeal deal, Document document, String externalId, UUID quoteId) {
        return origin(deal.region())
                .map(origin -> Contract.draft(deal.region(), externalId, origin, Deal.of(deal), document, quoteId))
                .chain(this::store);
    }

    private Uni<Origin> origin(String region) {
        var now = clock.instant();
        int year = now.atZone(calendars.of(region).zone()).getYear();
        return playbooks.of(region).chain(playbook -> contracts
                .nextNumber(region, year)
                .map(number -> new Origin(
                        number,
                        ContractRules.of(playbook).sealOrder(),
                        playbook.name(),
                        playbook.version(),
                        caller.id(),
                        now)));
    }

    private Uni<ContractView> store(Contract contract) {
        outbox.publish(contract.drafted());
        return contracts.persist(contract).map(stored -> stored.view(directory::name));
    }

    private Uni<ContractView> revise(Contract known, DraftContract asked, Document document) {
        known.requireAbout(asked.dealId());
        write(known, document, asked.quoteId());
        return Uni.createFrom().item(known).chain(Transaction.answer(contract -> contract.view(directory::name)));
    }

    /** Another document for a contract that is open to it. */
    void revise(Contract contract, ReviseContract asked) {
        write(contract, writing.of(asked.document()), asked.quoteId());
    }

    private void write(Contract contract, Document document, UUID quoteId) {
        contract.revise(document, contract.pricing().with(quoteId), clock.instant())
                .ifPresent(outbox::publish);
    }
}
