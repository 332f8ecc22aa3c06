package io.kaituo.visit.followup;

import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** All follow-ups the current transaction may see. */
@ApplicationScoped
class FollowUps implements PanacheRepositoryBase<FollowUp, UUID> {

    private static final String PROVISIONAL =
            """
            select distinct contract_id from follow_up
            where region = $1 and provisional and status = 'PLANNED' and due_on < $2 and contract_id > $3
            order by contract_id limit $4""";

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

    /** The contracts with follow-ups before a day that were planned before that day's year was known. */
    Uni<List<UUID>> provisional(String region, LocalDate before, UUID after, int most) {
        return Transaction.current()
                .select(PROVISIONAL, region, before, after, most)
                .map(FollowUps::ids);
    }

    private static List<UUID> ids(Result rows) {
        var ids = new ArrayList<UUID>();
        rows.forEachRemaining(row -> ids.add((UUID) row[0]));
        return ids;
    }

    Uni<List<FollowUp>> page(String region, Sight sight, FollowUpFilter filter, Cursor after, int most) {
        return filter.narrow(ListQuery.oldestFirst(region, "dueAt", after).seenBy(sight, "deal.ownerId"))
                .list(this, most);
    }
}
