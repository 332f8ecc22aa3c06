package io.kaituo.lead.distribution;

import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.LeadOwnerEvent.Share;
import io.kaituo.lead.ownership.Decision;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.ownership.Transfers;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.web.Problem.Violation;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the owners of many leads what somebody decided: all of them or, naming each that stands against it, none. */
@ApplicationScoped
class Confirmation {

    private final Leads register;
    private final Playbooks playbooks;
    private final Transfers transfers;

    Confirmation(Leads register, Playbooks playbooks, Transfers transfers) {
        this.register = register;
        this.playbooks = playbooks;
        this.transfers = transfers;
    }

    /** @throws Refused 409 naming each lead that changed since it was proposed */
    Uni<Void> of(String region, List<Placement> moves, Decision decided, Locale reader) {
        var placed = moves.stream().collect(Collectors.toMap(Placement::leadId, Function.identity()));
        return register.these(region, placed.keySet()).chain(leads -> {
            refuseStale(moves, leads, reader);
            return give(region, leads, lead -> placed.get(lead.id()).ownerId(), decided);
        });
    }

    Uni<Void> give(String region, Collection<Lead> leads, Function<Lead, String> owner, Decision decided) {
        return playbooks
                .of(region)
                .chain(playbook -> transfers.give(leads, owner, decided, playbook))
                .invoke(moved -> transfers.tell(region, decided, firstContactDue(moved), shares(moved)))
                .replaceWithVoid();
    }

    private static Instant firstContactDue(List<LeadReassigned> moved) {
        return moved.stream()
                .map(LeadReassigned::firstContactDue)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void refuseStale(List<Placement> moves, List<Lead> leads, Locale reader) {
        Map<UUID, Lead> now = leads.stream().collect(Collectors.toMap(Lead::id, Function.identity()));
        var stale = new ArrayList<Violation>();
        for (Placement move : moves) {
            var lead = now.get(move.leadId());
            if (lead == null || lead.status().isClosed()) {
                stale.add(violation(move, "distribution.lead-closed", reader));
            } else if (!Objects.equals(lead.ownerId(), move.fromOwnerId())) {
                stale.add(violation(move, "distribution.lead-taken", reader));
            }
        }
        if (!stale.isEmpty()) {
            throw Refused.conflict(stale, "distribution.stale", stale.size());
        }
    }

    private static Violation violation(Placement move, String code, Locale reader) {
        return new Violation(move.leadId().toString(), Texts.PROBLEMS.of(reader, code, move.companyName()));
    }

    private static List<Share> shares(List<LeadReassigned> moved) {
        var counts = moved.stream()
                .collect(Collectors.groupingBy(
                        event -> java.util.Arrays.asList(event.fromOwnerId(), event.ownerId()), Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> new Share(
                        count.getKey().get(0),
                        count.getKey().get(1),
                        count.getValue().intValue()))
                .toList();
    }
}
