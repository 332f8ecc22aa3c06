package io.kaituo.lead.handover;

import io.kaituo.events.LeadOwnerEvent.Share;
import io.kaituo.lead.distribution.Balance;
import io.kaituo.lead.distribution.Bearer;
import io.kaituo.lead.jobs.Job;
import io.kaituo.lead.jobs.JobHandler;
import io.kaituo.lead.ownership.Decision;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.ownership.Transfers;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Passes on everything somebody owns, so many leads at a time, each part whole (decision 23). What went on meanwhile
 * does not matter: the next part is what the person owns then.
 */
@ApplicationScoped
class HandOverLeads implements JobHandler {

    static final String KIND = "hand-over";

    private static final int AT_A_TIME = 500;

    private final OwnedLeads owned;
    private final Leads leads;
    private final Transfers transfers;
    private final Playbooks playbooks;
    private final Directory directory;

    HandOverLeads(OwnedLeads owned, Leads leads, Transfers transfers, Playbooks playbooks, Directory directory) {
        this.owned = owned;
        this.leads = leads;
        this.transfers = transfers;
        this.playbooks = playbooks;
        this.directory = directory;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<?> step(Job job) {
        var plan = job.parameters(HandoverPlan.class);
        var successors = plan.successors().stream()
                .flatMap(id -> directory.person(id).filter(Person::active).stream())
                .toList();
        if (successors.isEmpty()) {
            job.giveUp("handover.successors-left");
            return Uni.createFrom().voidItem();
        }
        return playbooks.of(job.region()).chain(playbook -> owned.next(job.region(), plan.fromOwnerId(), AT_A_TIME)
                .chain(next -> next.isEmpty()
                        ? finish(job, plan)
                        : bearing(job.region(), successors)
                                .chain(bearers -> pass(job, plan, next, new Balance(bearers, null), playbook))));
    }

    private Uni<?> pass(Job job, HandoverPlan plan, List<Lead> next, Balance balance, Playbook playbook) {
        return transfers
                .give(next, lead -> balance.nextWhateverTheyCarry().id(), decision(job, plan), playbook)
                .invoke(moved ->
                        job.advance(Progress.read(job.cursor()).with(moved).cursor(), moved.size(), 0));
    }

    private Uni<?> finish(Job job, HandoverPlan plan) {
        var received = Progress.read(job.cursor()).received();
        transfers.tell(
                job.region(),
                decision(job, plan),
                null,
                received.entrySet().stream()
                        .map(share -> new Share(plan.fromOwnerId(), share.getKey(), share.getValue()))
                        .toList());
        job.finish(received);
        return Uni.createFrom().voidItem();
    }

    private Uni<List<Bearer>> bearing(String region, List<Person> successors) {
        return leads.loads(region, successors.stream().map(Person::id).collect(Collectors.toSet()))
                .map(loads -> successors.stream()
                        .map(person -> new Bearer(person.id(), loads.get(person.id()), person.capacity()))
                        .toList());
    }

    private static Decision decision(Job job, HandoverPlan plan) {
        return new Decision(job.id(), KIND, plan.decidedBy(), plan.reason());
    }
}
