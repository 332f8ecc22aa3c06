package io.kaituo.lead.contest;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every time leads changed hands. */
@ApplicationScoped
class OwnerChanges implements PanacheRepositoryBase<OwnerChange, Long> {

    Uni<List<OwnerChange>> latest(Collection<UUID> leads, int most) {
        return find("leadId in ?1 order by id desc", leads).page(0, most).list();
    }
}
