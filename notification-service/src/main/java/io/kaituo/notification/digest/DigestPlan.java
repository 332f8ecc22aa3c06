package io.kaituo.notification.digest;

import io.kaituo.events.Uuid7;
import io.kaituo.platform.deadline.Deadline;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** When somebody's next digest comes. There is one plan a person, and it moves from day to day, so no day has two. */
@Entity
class DigestPlan {

    static final String DEADLINE = "digest";

    /** What should have been sent so long ago was given up: the next one counts. */
    private static final Duration LOST = Duration.ofHours(6);

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String personId;
    private LocalDate day;
    private Instant dueAt;
    private LocalDate lastSentOn;

    protected DigestPlan() {}

    static DigestPlan of(String region, String personId, LocalDate day, Instant dueAt) {
        var plan = new DigestPlan();
        plan.id = Uuid7.next();
        plan.region = region;
        plan.personId = personId;
        plan.day = day;
        plan.dueAt = dueAt;
        return plan;
    }

    /** The same day at another time, or another day; false when that is what it says, or it is just being sent. */
    boolean move(LocalDate to, Instant at, Instant now) {
        boolean passing = !dueAt.isAfter(now) && dueAt.plus(LOST).isAfter(now);
        boolean told = lastSentOn != null && !to.isAfter(lastSentOn);
        if (passing || told || dueAt.equals(at)) {
            return false;
        }
        day = to;
        dueAt = at;
        return true;
    }

    /** Sent, or there was nothing to send; on to the next. */
    void passed(LocalDate next, Instant at) {
        lastSentOn = day;
        day = next;
        dueAt = at;
    }

    /** Its time has not come: it moved on while a clock was still running for it. */
    boolean waits(Instant now) {
        return dueAt.isAfter(now);
    }

    Deadline deadline() {
        return new Deadline(DEADLINE, id, region, dueAt, List.of());
    }

    /** Of this person's digest of this day, for ever. */
    UUID messageId() {
        return UUID.nameUUIDFromBytes(("digest " + personId + " " + day).getBytes(StandardCharsets.UTF_8));
    }

    UUID id() {
        return id;
    }

    String region() {
        return region;
    }

    String personId() {
        return personId;
    }

    LocalDate day() {
        return day;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DigestPlan plan && Objects.equals(id, plan.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
