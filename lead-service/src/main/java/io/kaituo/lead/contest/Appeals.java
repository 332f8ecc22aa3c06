package io.kaituo.lead.contest;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every appeal against a ruling. */
@ApplicationScoped
class Appeals implements PanacheRepositoryBase<Appeal, UUID> {

    Uni<List<Appeal>> against(Collection<Ruling> rulings) {
        return list(
                "rulingId in ?1 order by appealedAt, id",
                rulings.stream().map(Ruling::id).toList());
    }

    Uni<Boolean> has(Ruling ruling, String by) {
        return count("rulingId = ?1 and appealedBy = ?2", ruling.id(), by).map(found -> found > 0);
    }
}
