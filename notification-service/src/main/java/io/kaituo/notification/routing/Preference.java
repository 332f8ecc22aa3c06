package io.kaituo.notification.routing;

import io.kaituo.events.Uuid7;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** How one person wants to be told what happens in one region. Whoever never said has none and follows the playbook. */
@Entity
class Preference {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String personId;

    @Convert(converter = OwnRoutes.class)
    private List<OwnRoute> routes;

    private LocalTime quietFrom;
    private LocalTime quietUntil;
    private LocalTime digestAt;

    protected Preference() {}

    static Preference of(String region, String personId) {
        var preference = new Preference();
        preference.id = Uuid7.next();
        preference.region = region;
        preference.personId = personId;
        preference.routes = List.of();
        return preference;
    }

    void set(SetPreferences asked) {
        routes = List.copyOf(asked.routes());
        quietFrom = asked.quiet() == null ? null : asked.quiet().from();
        quietUntil = asked.quiet() == null ? null : asked.quiet().until();
        digestAt = asked.digestAt();
    }

    /** What they said of this kind, or else of its topic. */
    Optional<OwnRoute> route(String kind) {
        return routes.stream().filter(route -> route.isAbout(kind)).findFirst().or(() -> routes.stream()
                .filter(route -> route.isAbout(Topic.of(kind)))
                .findFirst());
    }

    Optional<Quiet> quiet() {
        return Optional.ofNullable(quietFrom).map(from -> new SetPreferences.QuietHours(from, quietUntil).quiet());
    }

    Optional<LocalTime> digestAt() {
        return Optional.ofNullable(digestAt);
    }

    /** 0 is what nobody has changed yet. */
    long edition() {
        return version + 1;
    }

    UUID id() {
        return id;
    }

    String personId() {
        return personId;
    }

    List<OwnRoute> routes() {
        return routes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Preference preference && Objects.equals(id, preference.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
