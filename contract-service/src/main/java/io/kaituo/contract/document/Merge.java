package io.kaituo.contract.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Two changes of one document put together, part by part, and the parts that both changed to something else. */
final class Merge {

    private final Map<String, Kept> decided;
    private final List<Clash> clashes = new ArrayList<>();

    /** @param decided what somebody said about parts that clash, by their name */
    Merge(Map<String, Kept> decided) {
        this.decided = decided;
    }

    /** Mine where I changed it, else as it is now. */
    <T> T part(String name, T mine, T before, T now) {
        if (Objects.equals(mine, before)) {
            return now;
        }
        if (Objects.equals(now, before) || Objects.equals(now, mine)) {
            return mine;
        }
        var kept = decided.get(name);
        if (kept == null) {
            clashes.add(new Clash(name, before, mine, now));
        }
        return kept == Kept.CURRENT ? now : mine;
    }

    /**
     * The same entry by entry; one that is gone was changed to nothing.
     *
     * @param called what tells an entry from the others, whatever else it says; the second of a name is another one
     */
    <T> List<T> list(String name, List<T> mine, List<T> before, List<T> now, Function<T, String> called) {
        if (mine.equals(before)) {
            return now;
        }
        if (now.equals(before)) {
            return mine;
        }
        var drafted = named(mine, called);
        var known = named(before, called);
        var today = named(now, called);
        var merged = new ArrayList<T>();
        for (String entry : order(drafted.keySet(), known.keySet(), today.keySet())) {
            T one = part(name + "." + entry, drafted.get(entry), known.get(entry), today.get(entry));
            if (one != null) {
                merged.add(one);
            }
        }
        return List.copyOf(merged);
    }

    private static <T> Map<String, T> named(List<T> entries, Function<T, String> called) {
        var named = new LinkedHashMap<String, T>();
        var times = new HashMap<String, Integer>();
        for (T entry : entries) {
            String name = called.apply(entry);
            int time = times.merge(name, 1, Integer::sum);
            named.put(time == 1 ? name : name + " (" + time + ")", entry);
        }
        return named;
    }

    /** As I put them where I moved any, else as they stand now; what only the other has follows what it follows there. */
    private static Set<String> order(Set<String> mine, Set<String> before, Set<String> now) {
        boolean moved = !common(mine, before).equals(common(before, mine));
        return moved ? woven(mine, now) : woven(now, mine);
    }

    private static List<String> common(Set<String> of, Set<String> with) {
        return of.stream().filter(with::contains).toList();
    }

    private static Set<String> woven(Set<String> base, Set<String> other) {
        var order = new ArrayList<>(base);
        String last = null;
        for (String entry : other) {
            if (!base.contains(entry)) {
                order.add(last == null ? 0 : order.indexOf(last) + 1, entry);
            }
            last = entry;
        }
        return new LinkedHashSet<>(order);
    }

    /** Those nobody has decided; they say what I said. */
    List<Clash> clashes() {
        return List.copyOf(clashes);
    }
}
