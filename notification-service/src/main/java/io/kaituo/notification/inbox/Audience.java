package io.kaituo.notification.inbox;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who must know, each once, with the parts in which they are reached: owner, manager, performer. */
class Audience {

    private final Map<String, Set<String>> parts = new LinkedHashMap<>();

    static Audience of(Collection<String> people) {
        return new Audience().and(people, "recipient");
    }

    /** @param part the end of a key {@code part.…} of {@code texts/inbox_*.properties} */
    Audience and(Collection<String> people, String part) {
        people.forEach(person ->
                parts.computeIfAbsent(person, one -> new LinkedHashSet<>()).add(part));
        return this;
    }

    Set<String> people() {
        return parts.keySet();
    }

    List<String> partsOf(String person) {
        return List.copyOf(parts.get(person));
    }
}
