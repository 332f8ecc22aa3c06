package io.kaituo.visit.followup;

import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All follow-ups the current transaction may see. */
@ApplicationScoped
class FollowUps implements PanacheRepositoryBase<FollowUp, UUID> {

    Uni<FollowUp> get(UUID id, Sight sight) {
        return findById(id).map(followUp -> {
            if (followUp == null || !sight.covers(followUp.ownerId())) {
                throw Refused.notFound();
            }
            return followUp;
        });
    }

    Uni<List<FollowUp>> of(FollowUpSchedule schedule) {
        return list("region = ?1 and contractId = ?2 order by dueAt, id", schedule.region(), schedule.id());
    }

    Uni<List<FollowUp>> page(String region, Sight sight, FollowUpFilter filter, Cursor after, int most) {
        return filter.narrow(ListQuery.oldestFirst(region, "dueAt", after).seenBy(sight, "deal.ownerId"))
                .list(this, most);
    }
}
