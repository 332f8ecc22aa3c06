package io.kaituo.lead.distribution;

import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Assignment;
import io.kaituo.lead.ownership.Decision;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Problem.Violation;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Old records without an owner, or any others, given to one person at once (R5.7). */
@Path("/api/leads/assignments")
@RolesAllowed({"manager", "director"})
@UnitOfWork
class AssignmentResource {

    private final Leads register;
    private final Assignment assignment;
    private final Confirmation confirmation;
    private final Caller caller;

    AssignmentResource(Leads register, Assignment assignment, Confirmation confirmation, Caller caller) {
        this.register = register;
        this.assignment = assignment;
        this.confirmation = confirmation;
        this.caller = caller;
    }

    /** All of them, or none: each that stands against it is named. */
    @POST
    public Uni<AssignedLeads> assign(
            @NotNull @Valid AssignLeads asked, @HeaderParam("Accept-Language") String language) {
        String region = caller.region(asked.region());
        var owner = assignment.candidate(asked.ownerId(), region);
        var ids = asked.leadIds().stream().distinct().toList();
        var decided = new Decision(Uuid7.next(), "assignment", caller.id(), asked.reason());
        return register.these(region, ids).chain(leads -> {
            refuseAny(ids, leads, owner, Texts.language(language));
            return confirmation
                    .give(region, leads, lead -> owner.id(), decided)
                    .replaceWith(new AssignedLeads(decided.id(), owner.id(), owner.name(), leads.size()));
        });
    }

    /** What was done. */
    record AssignedLeads(UUID id, String ownerId, String ownerName, int assigned) {}

    private void refuseAny(List<UUID> ids, List<Lead> leads, Person owner, Locale reader) {
        var found = leads.stream().collect(Collectors.toMap(Lead::id, Function.identity()));
        var sight = caller.sight();
        var violations = ids.stream()
                .flatMap(id -> objection(found.get(id), owner, sight)
                        .map(code -> new Violation(id.toString(), Texts.PROBLEMS.of(reader, code)))
                        .stream())
                .toList();
        if (!violations.isEmpty()) {
            throw Refused.conflict(violations, "assignments.refused", violations.size());
        }
    }

    private static Optional<String> objection(Lead lead, Person owner, Sight sight) {
        if (lead == null || !sight.covers(lead.ownerId())) {
            return Optional.of("not-found");
        }
        if (lead.status().isClosed()) {
            return Optional.of("assignments.closed");
        }
        return owner.id().equals(lead.ownerId()) ? Optional.of("lead.same-owner") : Optional.empty();
    }
}
