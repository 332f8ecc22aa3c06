package io.kaituo.platform.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.calendar.Explanation;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/**
 * Starts, moves and stops clocks, in the transaction of the change that does so: ahead of the change itself, for a clock that
 * runs out locks its own row first and then what it is about.
 */
@ApplicationScoped
public class Deadlines {

    private static final String SCHEDULE =
            """
            insert into deadline (id, kind, subject, region, due_at, wake_at, because)
            select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[], $5::timestamptz[], $6::text[])
            on conflict (subject, kind) where state = 'OPEN'
            do update set due_at = excluded.due_at, wake_at = excluded.wake_at, because = excluded.because, attempts = 0""";
    private static final String CANCEL =
            """
            update deadline set state = 'CANCELLED', closed_at = now()
            where kind = $1 and subject = any ($2) and state = 'OPEN'""";
    private static final String CANCEL_ALL =
            """
            update deadline set state = 'CANCELLED', closed_at = now() where subject = $1 and state = 'OPEN'""";
    private static final String CANCEL_KINDS =
            """
            update deadline set state = 'CANCELLED', closed_at = now()
            where kind = any ($1) and subject = $2 and state = 'OPEN'""";
    private static final String OPEN =
            """
            select kind, subject, region, due_at, because from deadline
            where region = $1 and subject = $2 and state = 'OPEN' order by due_at""";

    private final ObjectMapper json;

    Deadlines(ObjectMapper json) {
        this.json = json;
    }

    /** Starts a clock; one that already runs for the same subject and kind is moved. */
    public void schedule(Deadline deadline) {
        schedule(List.of(deadline));
    }

    /** Starts many clocks with one statement; those that share their explanation have it written once. */
    public void schedule(Collection<Deadline> deadlines) {
        if (!deadlines.isEmpty()) {
            var written = new IdentityHashMap<List<Explanation>, String>();
            Transaction.current()
                    .writeFirst(
                            SCHEDULE,
                            column(deadlines, deadline -> Uuid7.next(), new UUID[0]),
                            column(deadlines, Deadline::kind, new String[0]),
                            column(deadlines, Deadline::subject, new UUID[0]),
                            column(deadlines, Deadline::region, new String[0]),
                            column(
                                    deadlines,
                                    deadline -> deadline.dueAt().atOffset(ZoneOffset.UTC),
                                    new OffsetDateTime[0]),
                            column(
                                    deadlines,
                                    deadline -> written.computeIfAbsent(deadline.because(), this::write),
                                    new String[0]));
        }
    }

    /** Stops the clock; does nothing when there is none. */
    public void cancel(String kind, UUID subject) {
        cancel(kind, List.of(subject));
    }

    /** Stops the clocks of many subjects. */
    public void cancel(String kind, Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            Transaction.current().writeFirst(CANCEL, kind, subjects.toArray(UUID[]::new));
        }
    }

    /** Stops every clock of a subject: nothing is due of it any more. */
    public void cancelAll(UUID subject) {
        Transaction.current().writeFirst(CANCEL_ALL, subject);
    }

    /** Stops a subject's clocks of these kinds. */
    public void cancel(Collection<String> kinds, UUID subject) {
        Transaction.current().writeFirst(CANCEL_KINDS, kinds.toArray(String[]::new), subject);
    }

    /** The clocks that run for a subject, each with its explanation, soonest first. */
    public Uni<List<Deadline>> running(String region, UUID subject) {
        return Transaction.current().select(OPEN, region, subject).map(this::deadlines);
    }

    private List<Deadline> deadlines(Result rows) {
        var found = new ArrayList<Deadline>();
        rows.forEachRemaining(row -> found.add(deadline(row)));
        return found;
    }

    /** Of a row that begins with kind, subject, region, moment and explanation. */
    Deadline deadline(Object[] row) {
        return new Deadline(
                (String) row[0], (UUID) row[1], (String) row[2], ((OffsetDateTime) row[3]).toInstant(), read((String)
                        row[4]));
    }

    private List<Explanation> read(String because) {
        try {
            return json.readValue(because, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not explanations: " + because, e);
        }
    }

    private String write(List<Explanation> because) {
        try {
            return json.writeValueAsString(because);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + because, e);
        }
    }

    private static <T> Object column(Collection<Deadline> deadlines, Function<Deadline, T> value, T[] type) {
        return deadlines.stream().map(value).toList().toArray(type);
    }
}
