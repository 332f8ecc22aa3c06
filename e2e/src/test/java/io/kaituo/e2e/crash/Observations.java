package io.kaituo.e2e.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All an outsider can know of one region after the storm: what the clients sent and got, what the databases hold, what the broker holds from its
 * first offset, and what the API answers now. Plain data, so that a fault can be planted in it.
 *
 * @param away the longest that a killed process was missed
 * @param deciders ids of those who lead a team of the region and may therefore agree to its contracts
 */
record Observations(
        Instant takenAt,
        Duration away,
        List<Command> commands,
        List<Stored> outbox,
        List<Told> topics,
        List<Row> rows,
        List<FollowUp> followUps,
        List<Notice> notices,
        List<Applied> applied,
        List<Read> reads,
        Trail trail,
        Set<String> deciders) {

    /**
     * What a client asked for.
     *
     * @param target what is to be changed, or the mark that a created record carries
     * @param outcome how the last attempt ended
     * @param answers the id in each accepted answer: one, however often it was asked
     */
    record Command(int number, Act act, String target, Outcome outcome, Set<String> answers) {}

    enum Outcome {
        ACKNOWLEDGED,
        REFUSED,
        UNANSWERED
    }

    /** An event as its service stored it. */
    record Stored(String service, String id, String type, String subject, long sequence, boolean published) {

        /** A copy of somebody else's event that was set aside is numbered 0. */
        boolean counts() {
            return sequence > 0;
        }
    }

    /** An event as it stands on the broker; the list keeps the order of each key. Each source numbers what it says of a subject. */
    record Told(String id, String type, String source, String subject, long sequence, Instant at, JsonNode body) {

        String text(String field) {
            return body.path(field).asText(null);
        }

        Optional<Instant> instant(String field) {
            return Optional.ofNullable(text(field)).map(Instant::parse);
        }
    }

    /** A record of the kind {@code lead}, {@code account}, {@code deal}, {@code contract} or {@code approval}. */
    record Row(String kind, String id, String status, String ownerId) {}

    record FollowUp(String id, String contractId, String kind, LocalDate dueOn, String status) {}

    /** An inbox item. */
    record Notice(String kind, String subjectId, String personId, String status) {}

    /** A service's consumer remembers that it has applied an event. */
    record Applied(String service, String consumer, String eventId) {}

    /** What the API answered about a record it had acknowledged; the mark is the name that the client had given it. */
    record Read(String kind, String id, int status, String mark) {}

    /**
     * The audit trails.
     *
     * @param findings what a verification of each service found, in words
     */
    record Trail(List<Kept> entries, List<String> findings) {}

    /** An entry of a service's audit trail. */
    record Kept(String service, String eventId, String type, String subject) {}

    /** Each event once, as consumers see it: the first delivery counts. */
    List<Told> events() {
        var seen = new HashSet<String>();
        return topics.stream().filter(told -> seen.add(told.id())).toList();
    }

    List<Told> events(String type) {
        return events().stream().filter(event -> event.type().equals(type)).toList();
    }

    Map<String, List<Told>> bySubject() {
        return events().stream().collect(Collectors.groupingBy(Told::subject));
    }

    List<Row> rows(String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).toList();
    }

    Observations withTopics(List<Told> topics) {
        return new Observations(
                takenAt, away, commands, outbox, topics, rows, followUps, notices, applied, reads, trail, deciders);
    }

    Observations withOutbox(List<Stored> outbox) {
        return new Observations(
                takenAt, away, commands, outbox, topics, rows, followUps, notices, applied, reads, trail, deciders);
    }

    Observations withRows(List<Row> rows) {
        return new Observations(
                takenAt, away, commands, outbox, topics, rows, followUps, notices, applied, reads, trail, deciders);
    }

    Observations withFollowUps(List<FollowUp> followUps) {
        return new Observations(
                takenAt, away, commands, outbox, topics, rows, followUps, notices, applied, reads, trail, deciders);
    }

    Observations withNotices(List<Notice> notices) {
        return new Observations(
                takenAt, away, commands, outbox, topics, rows, followUps, notices, applied, reads, trail, deciders);
    }

    Observations withApplied(List<Applied> applied) {
        return new Observations(
                takenAt, away, commands, outbox, topics, rows, followUps, notices, applied, reads, trail, deciders);
    }

    Observations withReads(List<Read> reads) {
        return new Observations(
                takenAt, away, commands, outbox, topics, rows, followUps, notices, applied, reads, trail, deciders);
    }

    Observations withTrail(List<Kept> entries, List<String> findings) {
        return new Observations(
                takenAt,
                away,
                commands,
                outbox,
                topics,
                rows,
                followUps,
                notices,
                applied,
                reads,
                new Trail(entries, findings),
                deciders);
    }

    Observations withAway(Duration away) {
        return new Observations(
                takenAt, away, commands, outbox, topics, rows, followUps, notices, applied, reads, trail, deciders);
    }

    Observations withDeciders(Set<String> deciders) {
        return new Observations(
                takenAt, away, commands, outbox, topics, rows, followUps, notices, applied, reads, trail, deciders);
    }

    Observations withCommands(List<Command> commands) {
        return new Observations(
                takenAt, away, commands, outbox, topics, rows, followUps, notices, applied, reads, trail, deciders);
    }
}
