package io.kaituo.notification.routing;

import io.kaituo.platform.web.Where;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people said about how they want to be told. */
@ApplicationScoped
class Preferences implements PanacheRepositoryBase<Preference, UUID> {

    Uni<Optional<Preference>> of(String region, String personId) {
        return find("region = ?1 and personId = ?2", region, personId)
                .firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Map<String, Preference>> of(String region, Collection<String> people) {
        return Where.region(region).among("personId", people).list(this).map(found -> found.stream()
                .collect(Collectors.toMap(Preference::personId, Function.identity())));
    }
}
