package io.kaituo.e2e.crash;

import io.kaituo.e2e.crash.Observations.Kept;
import io.kaituo.e2e.crash.Observations.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** I12, across databases and broker. */
final class AuditMatchesEvents implements Invariant {

    @Override
    public String claim() {
        return "I12 the audit chain verifies; one entry per state change, matching the events one to one";
    }

    @Override
    public List<String> violations(Observations seen) {
        var found = new ArrayList<>(seen.trail().findings());
        Map<String, List<Kept>> kept = seen.trail().entries().stream()
                .collect(Collectors.groupingBy(entry -> entry.service() + entry.eventId()));
        Map<String, Stored> stored = seen.outbox().stream()
                .filter(Stored::counts)
                .collect(Collectors.toMap(event -> event.service() + event.id(), Function.identity()));
        stored.forEach((id, event) -> {
            var entries = kept.getOrDefault(id, List.of());
            if (entries.size() != 1) {
                found.add(event.type() + " " + event.id() + " has " + entries.size() + " entries in the audit trail of "
                        + event.service());
            } else if (!entries.get(0).equals(new Kept(event.service(), event.id(), event.type(), event.subject()))) {
                found.add(event.type() + " " + event.id() + " is kept as " + entries.get(0));
            }
        });
        seen.trail().entries().stream()
                .filter(entry -> !stored.containsKey(entry.service() + entry.eventId()))
                .map(entry -> entry + " speaks of an event that was never stored")
                .forEach(found::add);
        return found;
    }
}
