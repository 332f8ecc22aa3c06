package io.kaituo.contract.contracts;

import io.kaituo.contract.Aside;
import io.kaituo.contract.document.Clash;
import io.kaituo.contract.document.Document;
import io.kaituo.contract.document.Fault;
import io.kaituo.contract.document.Kept;
import io.kaituo.contract.versions.ClashView;
import io.kaituo.contract.versions.DocumentDiff;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The way on for an amendment that another one overtook: what it changes is drafted on the terms that hold by now. */
@ApplicationScoped
class Rebasing {

    private final Contracts contracts;
    private final Amendments amendments;
    private final Drafting drafting;
    private final Writing writing;
    private final Faults faults;
    private final Playbooks playbooks;
    private final Outbox outbox;
    private final Clock clock;

    Rebasing(
            Contracts contracts,
            Amendments amendments,
            Drafting drafting,
            Writing writing,
            Faults faults,
            Playbooks playbooks,
            Outbox outbox,
            Clock clock) {
        this.contracts = contracts;
        this.amendments = amendments;
        this.drafting = drafting;
        this.writing = writing;
        this.faults = faults;
        this.playbooks = playbooks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What it would mean, for the one who is to decide. */
    Uni<RebaseView> look(Contract amendment, Locale reader) {
        requireAmendment(amendment);
        return contracts
                .findById(amendment.origin().amends())
                .invoke(Contract::requireInForce)
                .chain(original -> today(amendment, original))
                .chain(today -> Aside.of(() -> today.view(amendment, reader)));
    }

    /** @throws Refused 409 {@code contract.clash} for each field that both changed and about which the caller says nothing */
    Uni<?> onToday(Contract amendment, RebaseContract asked) {
        requireAmendment(amendment);
        return amendments
                .original(amendment)
                .chain(original -> today(amendment, original))
                .chain(today -> {
                    if (!asked.isOnto(today.latest())) {
                        throw new RuleViolation(
                                "contract.base-changed",
                                amendment.number(),
                                today.latest().number());
                    }
                    var document = decided(amendment, today, asked);
                    amendment.rebase(today.latest(), clock.instant()).ifPresent(outbox::publish);
                    return drafting.keep(amendment, document, quote(amendment, asked));
                });
    }

    private static void requireAmendment(Contract contract) {
        if (!contract.origin().isAmendment()) {
            throw new RuleViolation("contract.not-amendment", contract.number());
        }
    }

    private Uni<Today> today(Contract amendment, Contract original) {
        return contracts.lastTerms(original).chain(latest -> base(amendment, original)
                .chain(base -> playbooks
                        .pinned(amendment.region(), amendment.playbook())
                        .map(rules -> new Today(
                                latest,
                                rules,
                                writing.again(base.snapshot().document(), rules),
                                writing.again(latest.snapshot().document(), rules)))));
    }

    /** The terms that hold, and those an amendment was drafted on. */
    private record Today(Contract latest, Playbook rules, Document before, Document now) {

        Document.Merged merged(Contract amendment, Map<String, Kept> decided) {
            return amendment.snapshot().document().onto(before, now, decided);
        }

        RebaseView view(Contract amendment, Locale reader) {
            return new RebaseView(
                    !amendment.origin().isBasedOn(latest),
                    latest.id(),
                    latest.number(),
                    DocumentDiff.changes(before, now, reader),
                    merged(amendment, Map.of()).clashes().stream()
                            .map(clash -> ClashView.of(clash, reader))
                            .toList());
        }
    }

    private Uni<Contract> base(Contract amendment, Contract original) {
        var basedOn = amendment.origin().basedOn();
        return basedOn == null ? Uni.createFrom().item(original) : contracts.findById(basedOn);
    }

    private Document decided(Contract amendment, Today today, RebaseContract asked) {
        var merged = today.merged(amendment, asked.keep());
        var named = asked.named();
        var clashes = merged.clashes().stream()
                .map(Clash::field)
                .filter(field -> !named.names(field))
                .map(field -> Fault.in(field, "contract.clashes", today.latest().number()))
                .toList();
        if (!clashes.isEmpty()) {
            throw Refused.conflict(
                    faults.told(clashes),
                    "contract.clash",
                    amendment.number(),
                    today.latest().number());
        }
        return writing.changed(named.to(merged.document()), named.content(), today.rules());
    }

    private static UUID quote(Contract amendment, RebaseContract asked) {
        return asked.quoteId() == null ? amendment.snapshot().pricing().quoteId() : asked.quoteId();
    }
}
