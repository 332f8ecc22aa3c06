package io.kaituo.lead.duplicates;

import io.kaituo.platform.search.WordList;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What companies do, which stands behind the name they call themselves: 宏达 in 宏达贸易. */
final class Trades {

    private static final Set<String> WORDS = WordList.read(Trades.class, "trades.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST =
            WORDS.stream().mapToInt(String::length).max().orElseThrow();
    private static final int SHORTEST_BRAND = 2;

    private Trades() {}

    /** The name without what the company does; the whole of it when nothing would be left. */
    static String brand(String core) {
        String brand = core;
        for (int end; (end = beforeTrade(brand)) >= SHORTEST_BRAND; ) {
            brand = brand.substring(0, end);
        }
        return brand;
    }

    private static int beforeTrade(String name) {
        for (int length = Math.min(LONGEST, name.length()); length > 1; length--) {
            if (WORDS.contains(name.substring(name.length() - length))) {
                return name.length() - length;
            }
        }
        return -1;
    }
}
