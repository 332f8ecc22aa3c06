package io.kaituo.contract.proposal;

import io.kaituo.contract.approval.ApprovalRequests;
import io.kaituo.contract.contracts.Faults;
import io.kaituo.contract.document.Fault;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.contract.knowndeals.KnownDeal;
import io.kaituo.contract.knowndeals.KnownDeals;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** How a proposal and its versions come about, by the rules of the playbook it began with. */
@ApplicationScoped
class Proposing {

    private final Proposals proposals;
    private final ProposalVersions versions;
    private final ResourceRequests resources;
    private final KnownDeals deals;
    private final ApprovalRequests approvals;
    private final Playbooks playbooks;
    private final Faults faults;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Proposing(
            Proposals proposals,
            ProposalVersions versions,
            ResourceRequests resources,
            KnownDeals deals,
            ApprovalRequests approvals,
            Playbooks playbooks,
            Faults faults,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.versions = versions;
        this.resources = resources;
        this.deals = deals;
        this.approvals = approvals;
        this.playbooks = playbooks;
        this.faults = faults;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<Proposal> draft(UUID dealId, Offer offer) {
        return deals.get(dealId, caller.sight())
                .chain(deal -> playbooks.of(deal.region()).chain(playbook -> draft(deal, offer, playbook)));
    }

    private Uni<Proposal> draft(KnownDeal deal, Offer offer, Playbook playbook) {
        if (ProposalRules.of(playbook).requiresIntent() && deal.intentOn() == null) {
            throw new RuleViolation("proposal.no-intent", deal.name());
        }
        var proposal = Proposal.draft(
                deal.region(), AboutDeal.of(deal), offer, playbook.pinned(), caller.id(), clock.instant());
        outbox.publish(proposal.drafted());
        return proposals
                .persist(proposal)
                .call(() -> versions.persist(new ProposalVersion(deal.region(), proposal.id(), 1, offer)));
    }

    /** The version in work says something else now; one that was submitted stays and the next begins. */
    Uni<?> revise(Proposal proposal, Offer offer) {
        var revised = proposal.revise(offer, clock.instant());
        if (revised.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        outbox.publish(revised.get());
        int number = revised.get().version();
        return versions.newest(proposal)
                .chain(newest -> newest.number() == number
                        ? Uni.createFrom().item(newest).invoke(inWork -> inWork.write(offer))
                        : versions.persist(new ProposalVersion(proposal.region(), proposal.id(), number, offer)));
    }

    /** To the reviewer, once it shows all that the playbook wants to see. */
    Uni<?> submit(Proposal proposal, String note) {
        return rules(proposal).chain(rules -> versions.latest(proposal).chain(latest -> {
            require(rules.tailoring().missing(latest.offer()), proposal);
            var now = clock.instant();
            outbox.publish(proposal.submit(Uuid7.next(), caller.id(), now));
            latest.submit(caller.id(), now);
            return approvals.request(proposal.approvalId(), proposal.matter(), proposal.playbook(), note);
        }));
    }

    /** Nothing is promised to the customer that nobody has agreed to, where the playbook says so (R1.3). */
    Uni<?> requireDeliverable(Proposal proposal) {
        return rules(proposal)
                .chain(rules -> rules.resourcesBeforeDelivery()
                        ? resources.of(proposal).invoke(asked -> require(open(asked), proposal))
                        : Uni.createFrom().voidItem());
    }

    private static List<Fault> open(List<ResourceRequest> asked) {
        return asked.stream()
                .filter(request -> !request.isAgreed())
                .map(request -> Fault.in("resources", "proposal.lacks-resource", request.request()))
                .toList();
    }

    private Uni<ProposalRules> rules(Proposal proposal) {
        return playbooks.pinned(proposal.region(), proposal.playbook()).map(ProposalRules::of);
    }

    private void require(List<Fault> missing, Proposal proposal) {
        if (!missing.isEmpty()) {
            throw Refused.conflict(faults.told(missing), "proposal.not-ready", proposal.title());
        }
    }
}
