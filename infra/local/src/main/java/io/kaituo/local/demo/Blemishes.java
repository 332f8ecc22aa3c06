package io.kaituo.local.demo;

import java.util.Map;
import java.util.TreeMap;

/** What does not match across the files and how it was resolved, counted: nothing is put right in silence. */
final class Blemishes {
    private static final Map<String, String> MEANT =
            Map.of("GTXPro", "GTX Pro", "technolgy", "technology", "Philipines", "Philippines");

    private final Map<Blemish, Integer> counts = new TreeMap<>();

    /** A value of a file as it was meant, without the blanks around it. */
    String resolve(String raw) {
        String stripped = raw.strip();
        if (!stripped.equals(raw)) found("blanks", "");
        String meant = MEANT.get(stripped);
        if (meant == null) return stripped;
        found("misspelt", stripped + " → " + meant);
        return meant;
    }

    /** {@code kind} names a text of {@code messages.properties}. */
    void found(String kind, String what) {
        counts.merge(new Blemish(kind, what), 1, Integer::sum);
    }

    int count(String kind, String what) {
        return counts.getOrDefault(new Blemish(kind, what), 0);
    }

    Map<Blemish, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** One sort of blemish. */
    record Blemish(String kind, String what) implements Comparable<Blemish> {
        @Override
        public int compareTo(Blemish other) {
            return (kind + what).compareTo(other.kind + other.what);
        }
    }
}
