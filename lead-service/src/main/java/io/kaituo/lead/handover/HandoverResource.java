package io.kaituo.lead.handover;

import io.kaituo.lead.handover.OwnedLeads.Count;
import io.kaituo.lead.jobs.JobView;
import io.kaituo.lead.jobs.Jobs;
import io.kaituo.lead.ownership.Assignment;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Who left and still owns leads, and the hand-over of all they own (decision 23). */
@Path("/api/leads/handovers")
@RolesAllowed({"manager", "director"})
@UnitOfWork
class HandoverResource {

    private final OwnedLeads owned;
    private final Assignment assignment;
    private final Jobs jobs;
    private final Caller caller;
    private final Directory directory;

    HandoverResource(OwnedLeads owned, Assignment assignment, Jobs jobs, Caller caller, Directory directory) {
        this.owned = owned;
        this.assignment = assignment;
        this.jobs = jobs;
        this.caller = caller;
        this.directory = directory;
    }

    @GET
    public Uni<List<LeaverView>> leavers(@QueryParam("region") String asked) {
        return Multi.createFrom()
                .iterable(caller.regions(asked))
                .onItem()
                .transformToUniAndConcatenate(this::leaversOf)
                .onItem()
                .<LeaverView>disjoint()
                .collect()
                .asList();
    }

    /** A job: it goes on after a crash, and each part of it happens as a whole. */
    @POST
    public Uni<RestResponse<JobView>> handOver(
            @NotNull @Valid HandOver asked, @HeaderParam("Accept-Language") String language) {
        if (asked.namesOnePerson() == asked.balance()) {
            throw Refused.unprocessable("handover.to-or-balance");
        }
        String region = caller.region(asked.region());
        var from = predecessor(asked.fromOwnerId(), region);
        var plan = new HandoverPlan(from.id(), successors(asked, from, region), caller.id(), asked.reason());
        return owned.counts(region, List.of(from.id()))
                .map(counts -> counts.getOrDefault(from.id(), new Count(0, 0)).all())
                .chain(count -> {
                    if (count == 0) {
                        throw Refused.unprocessable("handover.nothing", from.name());
                    }
                    return jobs.start(HandOverLeads.KIND, region, caller.id(), plan, count);
                })
                .map(job -> jobs.accepted(job, Texts.language(language)));
    }

    private Person predecessor(String id, String region) {
        return directory
                .person(id)
                .filter(person -> person.worksIn(region) && caller.sight().covers(person.id()))
                .orElseThrow(() -> Refused.unprocessable("lead.owner-unknown", id));
    }

    private List<String> successors(HandOver asked, Person from, String region) {
        if (asked.namesOnePerson()) {
            var successor = assignment.candidate(asked.toOwnerId(), region);
            if (successor.id().equals(from.id())) {
                throw new RuleViolation("handover.same-person");
            }
            return List.of(successor.id());
        }
        var sight = caller.sight();
        var able = directory.inRole("sales", region).stream()
                .map(Person::id)
                .filter(id -> sight.covers(id) && !id.equals(from.id()))
                .sorted()
                .toList();
        if (able.isEmpty()) {
            throw Refused.unprocessable("distribution.nobody");
        }
        return able;
    }

    private Uni<List<LeaverView>> leaversOf(String region) {
        var sight = caller.sight();
        var gone = directory.everybody().stream()
                .filter(person -> !person.active() && person.worksIn(region) && sight.covers(person.id()))
                .map(Person::id)
                .toList();
        return owned.counts(region, gone).map(counts -> counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> new LeaverView(
                        region,
                        count.getKey(),
                        directory.name(count.getKey()),
                        count.getValue().open(),
                        count.getValue().all()))
                .toList());
    }
}
