package io.kaituo.account.people;

import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All absences the current transaction may see. */
@ApplicationScoped
class Absences implements PanacheRepositoryBase<Absence, UUID> {

    Uni<List<Absence>> page(String region, String personId, Cursor after, int most) {
        return ListQuery.newestFirst(region, "recordedAt", after)
                .where("personId", personId)
                .list(this, most);
    }

    /** Whether somebody is away on one of these days already. */
    Uni<Boolean> overlap(String region, String personId, Days days) {
        return count(Planner.OVERLAP, region, personId, days.lastDay(), days.firstDay())
                .map(found -> found > 0);
    }
}
