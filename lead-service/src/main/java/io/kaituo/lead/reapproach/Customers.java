package io.kaituo.lead.reapproach;

import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.lead.category.Categories;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadStatus;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.ownership.Purchase;
import io.kaituo.lead.reapproach.Signatures.Signature;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Leads that became customers: when they bought, and when they will buy again (R2.2). */
@ApplicationScoped
class Customers {

    private final Leads leads;
    private final Signatures signatures;
    private final Categories categories;
    private final ReapproachClock reapproach;
    private final Playbooks playbooks;
    private final Outbox outbox;
    private final Clock clock;

    Customers(
            Leads leads,
            Signatures signatures,
            Categories categories,
            ReapproachClock reapproach,
            Playbooks playbooks,
            Outbox outbox,
            Clock clock) {
        this.leads = leads;
        this.signatures = signatures;
        this.categories = categories;
        this.reapproach = reapproach;
        this.playbooks = playbooks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The day to come back is counted from the day on paper; a later signature moves it. */
    Uni<?> signed(ContractSigned signed) {
        return of(signed.region(), signed.accountId())
                .chain(lead -> lead == null ? Uni.createFrom().nullItem() : signed(lead, signed));
    }

    private Uni<?> signed(Lead lead, ContractSigned signed) {
        var kept = new Signature(signed.contractId(), signed.signedOn());
        return signatures
                .keep(lead.region(), lead.id(), kept)
                .chain(() -> rules(lead))
                .chain(rules -> {
                    var day = reapproach.after(lead.region(), signed.signedOn(), rules);
                    var told =
                            lead.buy(new Purchase(signed.contractId(), signed.signedOn(), day.on()), clock.instant());
                    told.ifPresent(set -> {
                        outbox.publish(set);
                        reapproach.start(lead, day);
                    });
                    return told.isPresent()
                            ? categories.follow(lead)
                            : Uni.createFrom().voidItem();
                });
    }

    /** What was never signed changes nothing; what was bought before counts again. */
    Uni<?> voided(ContractVoided voided) {
        return of(voided.region(), voided.accountId())
                .chain(lead -> lead == null
                        ? Uni.createFrom().voidItem()
                        : signatures
                                .without(lead.region(), lead.id(), voided.contractId())
                                .chain(former -> rules(lead)
                                        .chain(rules -> fallBack(lead, voided.contractId(), former, rules))));
    }

    private Uni<?> fallBack(Lead lead, UUID fallen, Optional<Signature> former, ReapproachRules rules) {
        var day = former.map(before -> reapproach.after(lead.region(), before.on(), rules));
        var purchase = former.map(before ->
                new Purchase(before.contract(), before.on(), day.orElseThrow().on()));
        var told = lead.unbuy(fallen, purchase.orElse(null), clock.instant());
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        outbox.publish(told.get());
        reapproach.stop(lead.id());
        day.filter(ahead -> lead.status() == LeadStatus.CONVERTED).ifPresent(ahead -> reapproach.start(lead, ahead));
        return categories.follow(lead);
    }

    private Uni<ReapproachRules> rules(Lead lead) {
        return playbooks.of(lead.region()).map(ReapproachRules::of);
    }

    /** The lead the account came of; null for an account that was never a lead. */
    private Uni<Lead> of(String region, UUID account) {
        return leads.find("region = ?1 and conversion.accountId = ?2 order by registeredAt, id", region, account)
                .firstResult();
    }
}
