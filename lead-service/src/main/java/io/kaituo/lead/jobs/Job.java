package io.kaituo.lead.jobs;

import static io.kaituo.lead.jobs.JobState.CANCELLED;
import static io.kaituo.lead.jobs.JobState.DONE;
import static io.kaituo.lead.jobs.JobState.FAILED;
import static io.kaituo.lead.jobs.JobState.QUEUED;
import static io.kaituo.lead.jobs.JobState.RUNNING;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Work too long for one request. It is done in steps, each a transaction that also notes here how far it came, so after
 * a crash the next step begins where the last committed one ended.
 */
@Entity
public class Job {

    private static final int MOST_ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String kind;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private String requestedBy;
    private Instant requestedAt;
    private String parameters;
    private String cursor;
    private long done;
    private long total;
    private long errors;
    private String result;
    private String reason;
    private int attempts;
    private Instant wakeAt;
    private Instant endedAt;

    protected Job() {}

    static Job queued(String kind, String region, String requestedBy, Object parameters, long total, Instant now) {
        var job = new Job();
        job.id = Uuid7.next();
        job.region = region;
        job.kind = kind;
        job.state = QUEUED;
        job.requestedBy = requestedBy;
        job.requestedAt = now;
        job.parameters = write(parameters);
        job.total = total;
        job.wakeAt = now;
        return job;
    }

    /** A step begins. */
    void begin() {
        state = state.to(RUNNING);
    }

    /** The step went well; the others that wait have their turn first. */
    void stepped(Instant now) {
        attempts = 0;
        wakeAt = now;
        if (state.isEnd()) {
            endedAt = now;
        }
    }

    /** The step failed and left nothing behind. It is tried again, later each time; the fifth failure is the last. */
    void stumble(String why, Instant now) {
        attempts++;
        wakeAt = now.plus(FIRST_PAUSE.multipliedBy(1L << attempts));
        if (attempts >= MOST_ATTEMPTS) {
            state = state.to(FAILED);
            reason = why;
            endedAt = now;
        }
    }

    /** What is done stays done. */
    void cancel(Instant now) {
        state = state.to(CANCELLED);
        endedAt = now;
    }

    /**
     * For the handler: so much of the work is through.
     *
     * @param next      what the next step needs to go on
     * @param processed items this step dealt with, the bad ones included
     * @param bad       those of them that were wrong
     */
    public void advance(String next, long processed, long bad) {
        cursor = next;
        done += processed;
        errors += bad;
    }

    /** For the handler: nothing is left to do. */
    public void finish(Object outcome) {
        state = state.to(DONE);
        result = write(outcome);
    }

    /** For the handler: it turned out that this can never be done. The code is a problem's, with a text of its own. */
    public void giveUp(String code) {
        state = state.to(FAILED);
        reason = code;
    }

    public UUID id() {
        return id;
    }

    public String region() {
        return region;
    }

    String kind() {
        return kind;
    }

    /** Whose work it is. */
    public String requestedBy() {
        return requestedBy;
    }

    /** What {@link Jobs#start} was given. */
    public <T> T parameters(Class<T> type) {
        return read(parameters, type);
    }

    /** What the last step said to {@link #advance}; null before the first. */
    public String cursor() {
        return cursor;
    }

    public long done() {
        return done;
    }

    public long errors() {
        return errors;
    }

    public boolean isOver() {
        return state.isEnd();
    }

    Cursor place() {
        return new Cursor(requestedAt, id);
    }

    JobView view(UnaryOperator<String> names, Locale reader) {
        return new JobView(
                id,
                version,
                region,
                kind,
                state,
                done,
                total,
                errors,
                result == null ? null : read(result, JsonNode.class),
                reason == null ? null : Texts.PROBLEMS.of(reader, reason),
                requestedBy,
                names.apply(requestedBy),
                requestedAt,
                endedAt);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write " + value, e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read " + json, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Job job && Objects.equals(id, job.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
