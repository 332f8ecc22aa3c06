package io.kaituo.platform.playbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** The playbooks of the regions as this service has them: every version published, and the one each region works by. */
@ApplicationScoped
public class Playbooks {

    private static final String CURRENT =
            "select name, version, content::text from playbook where region = $1 and current";
    private static final String VERSION =
            "select name, version, content::text from playbook where region = $1 and name = $2 and version = $3";

    private final ObjectMapper json;

    /** Versions never change, so they may stay for ever. */
    private final Cache<String, Playbook> versions =
            Caffeine.newBuilder().maximumSize(1000).build();

    private final Cache<String, Playbook> current =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build();

    Playbooks(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What new work in the region follows; at most five seconds old.
     *
     * @throws Refused 409 with {@code Retry-After} when the region has none yet
     */
    public Uni<Playbook> of(String region) {
        var known = current.getIfPresent(region);
        return known != null
                ? Uni.createFrom().item(known)
                : Transaction.current()
                        .select(CURRENT, region)
                        .map(rows ->
                                first(region, rows).orElseThrow(() -> Refused.notYet("playbook.not-yet-known", region)))
                        .invoke(found -> current.put(region, found));
    }

    /**
     * The version something began with.
     *
     * @throws Refused 409 with {@code Retry-After} until this service has heard of it
     */
    public Uni<Playbook> pinned(String region, PlaybookVersion version) {
        String key = region + "/" + version.name() + "/" + version.version();
        var known = versions.getIfPresent(key);
        return known != null
                ? Uni.createFrom().item(known)
                : Transaction.current()
                        .select(VERSION, region, version.name(), version.version())
                        .map(rows ->
                                first(region, rows).orElseThrow(() -> Refused.notYet("playbook.not-yet-known", region)))
                        .invoke(found -> versions.put(key, found));
    }

    /** Called when another version becomes current, after that is durable. */
    void changed(String region) {
        current.invalidate(region);
    }

    private Optional<Playbook> first(String region, Result rows) {
        if (!rows.hasNext()) {
            return Optional.empty();
        }
        Object[] row = rows.next();
        try {
            return Optional.of(new Playbook(region, (String) row[0], (Integer) row[1], json.readTree((String) row[2])));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Playbook of " + region, e);
        }
    }
}
