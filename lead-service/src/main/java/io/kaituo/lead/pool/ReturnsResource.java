package io.kaituo.lead.pool;

import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.outbox.Outbox;
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
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Many leads given back at once, in one request that outlives the page it was sent from. */
@Path("/api/leads/returns")
@RolesAllowed({"sales", "manager"})
@UnitOfWork
class ReturnsResource {

    private final Leads register;
    private final FirstContactClock firstContact;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ReturnsResource(Leads register, FirstContactClock firstContact, Outbox outbox, Caller caller, Clock clock) {
        this.register = register;
        this.firstContact = firstContact;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** All of them, or none: each that stands against it is named. */
    @POST
    public Uni<ReturnedLeads> giveBack(
            @NotNull @Valid ReturnLeads asked, @HeaderParam("Accept-Language") String language) {
        var ids = asked.leadIds().stream().distinct().toList();
        return register.these(caller.region(asked.region()), ids)
                .invoke(leads -> refuseAny(ids, leads, Texts.language(language)))
                .invoke(leads -> leads.forEach(lead -> giveBack(lead, asked.reason())))
                .map(leads -> new ReturnedLeads(leads.size()));
    }

    /** What was done. */
    record ReturnedLeads(int returned) {}

    private void giveBack(Lead lead, String reason) {
        outbox.publish(lead.pool(reason, caller.id(), clock.instant()));
        firstContact.stop(lead.id());
    }

    private void refuseAny(List<UUID> ids, List<Lead> leads, Locale reader) {
        var found = leads.stream().collect(Collectors.toMap(Lead::id, Function.identity()));
        var sight = caller.sight();
        var violations = ids.stream()
                .flatMap(id -> objection(found.get(id), sight)
                        .map(code -> new Violation(id.toString(), Texts.PROBLEMS.of(reader, code)))
                        .stream())
                .toList();
        if (!violations.isEmpty()) {
            throw Refused.conflict(violations, "returns.refused", violations.size());
        }
    }

    private static Optional<String> objection(Lead lead, Sight sight) {
        if (lead == null || !sight.covers(lead.ownerId())) {
            return Optional.of("not-found");
        }
        return lead.status().isOpen() ? Optional.empty() : Optional.of("returns.not-open");
    }
}
