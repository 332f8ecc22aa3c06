package io.kaituo.e2e.feed;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What the feed told of each deal under each number, as whoever heard it first was told: everybody else must be told the same bytes. */
final class Story {

    private final Map<Place, String> told = new ConcurrentHashMap<>();

    private record Place(UUID deal, long sequence) {}

    /** Whether these are the bytes that were told before, where something was. */
    boolean agrees(UUID deal, long sequence, String body) {
        String before = told.putIfAbsent(new Place(deal, sequence), body);
        return before == null || before.equals(body);
    }
}
