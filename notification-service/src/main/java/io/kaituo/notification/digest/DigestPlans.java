package io.kaituo.notification.digest;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All digest plans the current transaction may see. */
@ApplicationScoped
class DigestPlans implements PanacheRepositoryBase<DigestPlan, UUID> {

    Uni<Map<String, DigestPlan>> byPerson(String region) {
        return list("region", region)
                .map(plans -> plans.stream().collect(Collectors.toMap(DigestPlan::personId, Function.identity())));
    }
}
