package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Document;
import io.kaituo.contract.document.Fault;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

    /** @throws Refused 409 {@code contract.clash} for each field that both changed and the caller does not name */
    Uni<?> onToday(Contract amendment, AmendContract asked) {
        if (!amendment.origin().isAmendment()) {
            throw new RuleViolation("contract.not-amendment", amendment.number());
        }
        return amendments.original(amendment).chain(original -> contracts
                .lastTerms(original)
                .chain(latest -> base(amendment, original).chain(base -> playbooks
                        .pinned(amendment.region(), amendment.playbook())
                        .map(rules -> merged(amendment, base, latest, asked, rules))
                        .invoke(document ->
                                amendment.rebase(latest, clock.instant()).ifPresent(outbox::publish))
                        .chain(document -> drafting.keep(amendment, document, quote(amendment, asked))))));
    }

    private Uni<Contract> base(Contract amendment, Contract original) {
        var basedOn = amendment.origin().basedOn();
        return basedOn == null ? Uni.createFrom().item(original) : contracts.findById(basedOn);
    }

    private Document merged(Contract amendment, Contract base, Contract latest, AmendContract asked, Playbook rules) {
        var merged = amendment
                .snapshot()
                .document()
                .onto(
                        writing.again(base.snapshot().document(), rules),
                        writing.again(latest.snapshot().document(), rules));
        var clashes = merged.clashes().stream()
                .filter(field -> !asked.names(field))
                .map(field -> Fault.in(field, "contract.clashes", latest.number()))
                .toList();
        if (!clashes.isEmpty()) {
            throw Refused.conflict(faults.told(clashes), "contract.clash", amendment.number(), latest.number());
        }
        return writing.changed(asked.to(merged.document()), asked.content(), rules);
    }

    private static UUID quote(Contract amendment, AmendContract asked) {
        return asked.quoteId() == null ? amendment.snapshot().pricing().quoteId() : asked.quoteId();
    }
}
