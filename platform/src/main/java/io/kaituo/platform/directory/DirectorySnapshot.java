package io.kaituo.platform.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** The last people the directory knew, kept in the service's own database for the day the identity provider is away. */
@ApplicationScoped
class DirectorySnapshot {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String OPEN = "select set_config('kaituo.regions', '*', true)";
    private static final String LOAD = "select people from directory_snapshot";
    private static final String STORE =
            """
            insert into directory_snapshot (region, people) values ('*', $1)
            on conflict (region) do update set people = excluded.people, taken_at = now()""";

    private final Pool pool;
    private final ObjectMapper json;

    DirectorySnapshot(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    void store(Collection<Person> people) {
        String stored = write(people);
        pool.withTransaction(db -> db.query(OPEN).execute().chain(() -> db.preparedQuery(STORE)
                        .execute(Tuple.of(stored))))
                .await()
                .atMost(PATIENCE);
    }

    /** Empty when there is none, or the database is away too. */
    List<Person> load() {
        return pool.withTransaction(db ->
                        db.query(OPEN).execute().chain(() -> db.query(LOAD).execute()))
                .map(rows -> rows.size() == 0
                        ? List.<Person>of()
                        : read(rows.iterator().next().getString(0)))
                .onFailure()
                .recoverWithItem(List.of())
                .await()
                .atMost(PATIENCE);
    }

    private String write(Collection<Person> people) {
        try {
            return json.writeValueAsString(people);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the directory", e);
        }
    }

    private List<Person> read(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the directory", e);
        }
    }
}
