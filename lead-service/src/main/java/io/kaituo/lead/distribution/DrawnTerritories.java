package io.kaituo.lead.distribution;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All territories the current transaction may see. */
@ApplicationScoped
class DrawnTerritories implements PanacheRepositoryBase<Territory, UUID> {

    Uni<List<Territory>> of(String region, Collection<String> owners) {
        return list("region = ?1 and ownerId in ?2 order by ownerId", region, owners);
    }
}
