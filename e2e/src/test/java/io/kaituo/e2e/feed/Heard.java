package io.kaituo.e2e.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one listener heard, judged as it comes: each deal's numbers in order without a gap, a repetition word for word. */
final class Heard {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ENOUGH = 20;

    private final String listener;
    private final Story story;
    private final Map<UUID, Long> reached = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private int distinct;
    private int repeated;

    /** @param deals all others are none of its business */
    Heard(String listener, Story story, Iterable<UUID> deals) {
        this.listener = listener;
        this.story = story;
        deals.forEach(deal -> reached.put(deal, 0L));
    }

    /** The id under which it was told. */
    synchronized String hear(String body) {
        JsonNode event = read(body);
        String id = event.path("id").asText();
        UUID deal = UUID.fromString(event.path("subject").asText());
        Long last = reached.get(deal);
        if (last != null) {
            judge(deal, last, event.path("sequence").asLong(), body);
        }
        return id;
    }

    private void judge(UUID deal, long last, long sequence, String body) {
        if (!story.agrees(deal, sequence, body)) {
            violated("deal " + deal + ", number " + sequence + ": other bytes than elsewhere: " + body);
        }
        if (sequence > last + 1) {
            violated("deal " + deal + ": number " + sequence + " came after " + last);
        } else if (sequence <= last) {
            repeated++;
        } else {
            distinct++;
            reached.put(deal, sequence);
        }
    }

    synchronized void violated(String how) {
        if (violations.size() < ENOUGH) {
            violations.add(listener + ": " + how);
        }
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    /** How many events it has, each counted once. */
    synchronized int distinct() {
        return distinct;
    }

    synchronized int repeated() {
        return repeated;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException garbled) {
            throw new AssertionError("No JSON: " + body, garbled);
        }
    }
}
