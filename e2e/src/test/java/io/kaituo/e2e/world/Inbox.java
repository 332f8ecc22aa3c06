package io.kaituo.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** What somebody was told, newest first. */
public final class Inbox {

    private Inbox() {}

    /** The items of one kind about one subject. */
    public static List<JsonNode> of(Person person, String kind, Object subjectId) {
        JsonNode page = person.get("/api/inbox?limit=100&kind=" + kind).body();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(item -> item.path("subjectId").asText().equals(subjectId.toString()))
                .toList();
    }
}
