package io.kaituo.lead.nurture;

import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All touches the current transaction may see. */
@ApplicationScoped
class Touches implements PanacheRepositoryBase<Touch, UUID> {

    /** A touch of this lead; of another one it does not exist. */
    Uni<Touch> get(UUID lead, UUID id) {
        return findById(id).map(touch -> {
            if (touch == null || !touch.leadId().equals(lead)) {
                throw Refused.notFound();
            }
            return touch;
        });
    }

    /** The one touch that is still to be made; null when there is none. */
    Uni<Touch> open(UUID lead) {
        return find("leadId = ?1 and status in ('PLANNED', 'DUE')", lead).firstResult();
    }

    Uni<List<Touch>> ofLead(UUID lead, Cursor after, int most) {
        return find(
                        "leadId = ?1 and (plannedAt, id) < (?2, ?3) order by plannedAt desc, id desc",
                        lead,
                        after.at(),
                        after.id())
                .page(0, most)
                .list();
    }

    Uni<List<Touch>> page(String region, Sight sight, TouchFilter filter, Cursor after, int most) {
        return filter.narrow(ListQuery.oldestFirst(region, "dueAt", after).seenBy(sight, "ownerId"))
                .list(this, most);
    }
}
