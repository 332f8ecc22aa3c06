package io.kaituo.lead.ownership;

import io.kaituo.platform.web.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was known of leads before. */
@ApplicationScoped
class FieldChanges implements PanacheRepositoryBase<FieldChange, UUID> {

    Uni<List<FieldChange>> page(UUID lead, Cursor after, int most) {
        return find(
                        "leadId = ?1 and (changedAt, id) < (?2, ?3) order by changedAt desc, id desc",
                        lead,
                        after.at(),
                        after.id())
                .page(0, most)
                .list();
    }
}
