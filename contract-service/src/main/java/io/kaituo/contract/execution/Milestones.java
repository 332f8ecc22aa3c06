package io.kaituo.contract.execution;

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

/** All milestones the current transaction may see. */
@ApplicationScoped
class Milestones implements PanacheRepositoryBase<Milestone, UUID> {

    private static final String PROVISIONAL =
            """
            select distinct contract_id from milestone
            where region = $1 and provisional and status = 'PLANNED' and planned_on < $2 and contract_id > $3
            order by contract_id limit $4""";

    /** Contracts with milestones counted without the official calendar of a year before that day, by id. */
    Uni<List<UUID>> provisional(String region, LocalDate before, UUID after, int most) {
        return Transaction.current()
                .select(PROVISIONAL, region, before, after, most)
                .map(rows -> {
                    var ids = new ArrayList<UUID>();
                    rows.forEachRemaining(row -> ids.add((UUID) row[0]));
                    return ids;
                });
    }

    Uni<List<Milestone>> of(ExecutionPlan plan) {
        return list("region = ?1 and contractId = ?2 order by task.n", plan.region(), plan.id());
    }

    Uni<Milestone> get(UUID id, Sight sight) {
        return findById(id).map(milestone -> {
            if (milestone == null || !sight.covers(milestone.customer().ownerId())) {
                throw Refused.notFound();
            }
            return milestone;
        });
    }

    Uni<Milestone> get(ExecutionPlan plan, int n) {
        return find("region = ?1 and contractId = ?2 and task.n = ?3", plan.region(), plan.id(), n)
                .<Milestone>firstResult()
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    Uni<List<Milestone>> page(String region, Sight sight, MilestoneFilter filter, Cursor after, int most) {
        return filter.narrow(
                        ListQuery.oldestFirst(region, "schedule.dueAt", after).seenBy(sight, "customer.ownerId"))
                .list(this, most);
    }
}
