package io.kaituo.e2e.journey;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.e2e.world.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** What visit-service shows of one contract's schedule. */
final class FollowUps {

    private FollowUps() {}

    static List<JsonNode> of(Person person, UUID contract) {
        JsonNode page =
                person.get("/api/follow-ups?limit=100&contractId=" + contract).body();
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    /** Exactly so many, as soon as they are there. */
    static List<JsonNode> await(Person person, UUID contract, int count) {
        return Awaitility.await(count + " follow-ups of " + contract)
                .atMost(60, SECONDS)
                .until(() -> of(person, contract), found -> found.size() == count);
    }

    static List<LocalDate> days(List<JsonNode> followUps, String kind) {
        return followUps.stream()
                .filter(followUp -> followUp.path("kind").asText().equals(kind))
                .map(followUp -> LocalDate.parse(followUp.path("dueOn").asText()))
                .sorted()
                .toList();
    }

    static List<String> statuses(List<JsonNode> followUps) {
        return followUps.stream()
                .map(followUp -> followUp.path("status").asText())
                .toList();
    }
}
