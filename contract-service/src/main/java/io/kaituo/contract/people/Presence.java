package io.kaituo.contract.people;

import java.util.Map;
import java.util.Set;

/**
 * Who can be reached on one day.
 *
 * @param away     who is absent
 * @param standIns who decides in whose place, by the person they stand in for
 * @param gone     who left lately, whatever the directory still shows
 */
public record Presence(Set<String> away, Map<String, String> standIns, Set<String> gone) {

    public static final Presence EVERYBODY = new Presence(Set.of(), Map.of(), Set.of());

    public Presence {
        away = Set.copyOf(away);
        standIns = Map.copyOf(standIns);
        gone = Set.copyOf(gone);
    }
}
