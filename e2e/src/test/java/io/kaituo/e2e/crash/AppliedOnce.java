package io.kaituo.e2e.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Behind I1 and I3: a redelivered event does nothing, and none is left out. */
final class AppliedOnce implements Invariant {

    /** Who must have taken in the events of a topic, by the start of their types; a registration concerns no other service. */
    private static final Map<String, Set<String>> AUDIENCE = Map.of(
            "lead.contacted.", Set.of("notification-service"),
            "lead.reassigned.", Set.of("notification-service"),
            "lead.first-contact-", Set.of("notification-service"),
            "deal.", Set.of("contract-service"),
            "contract.", Set.of("account-service"),
            "contract.signed.", Set.of("visit-service"),
            "contract.amended.", Set.of("visit-service"),
            "contract.voided.", Set.of("visit-service"),
            "approval.", Set.of("notification-service"),
            "follow-up.", Set.of("notification-service"));

    @Override
    public String claim() {
        return "I1 every consumer applied every event, and none twice";
    }

    @Override
    public List<String> violations(Observations seen) {
        var found = new ArrayList<String>();
        seen.applied().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((applied, times) -> {
                    if (times > 1) {
                        found.add(applied.service() + " applied " + applied.eventId() + " " + times + " times");
                    }
                });
        var known = seen.applied().stream()
                .map(applied -> applied.service() + " " + applied.eventId())
                .collect(Collectors.toCollection(HashSet::new));
        seen.events().forEach(event -> audience(event.type())
                .filter(service -> !known.contains(service + " " + event.id()))
                .map(service -> service + " never applied " + event.type() + " " + event.id())
                .forEach(found::add));
        return found;
    }

    private static Stream<String> audience(String type) {
        return AUDIENCE.entrySet().stream()
                .filter(audience -> type.startsWith(audience.getKey()))
                .flatMap(audience -> audience.getValue().stream());
    }
}
