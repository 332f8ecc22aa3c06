package io.kaituo.contract.execution;

import io.kaituo.contract.knowndeals.DealFollower;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All execution plans the current transaction may see. */
@ApplicationScoped
class ExecutionPlans implements PanacheRepositoryBase<ExecutionPlan, UUID>, DealFollower {

    private static final String FOLLOW =
            """
            update %1$s set version = %1$s.version + 1,
                deal_name = deal.name, account_id = account.id, account_name = account.name, owner_id = deal.owner_id
            from known_deal deal join known_account account on account.id = deal.account_id
            where deal.region = $1 and deal.account_id = $2 and %1$s.region = $1 and %1$s.deal_id = deal.id
            and (%1$s.deal_name, %1$s.account_name, %1$s.owner_id) is distinct from (deal.name, account.name, deal.owner_id)""";

    Uni<ExecutionPlan> get(UUID contract, Sight sight) {
        return findById(contract).map(plan -> {
            if (plan == null || !sight.covers(plan.customer().ownerId())) {
                throw Refused.notFound();
            }
            return plan;
        });
    }

    /** Null for a contract that nobody tracks, or nobody performs any more. */
    Uni<ExecutionPlan> running(UUID contract) {
        return findById(contract).map(plan -> plan == null || !plan.running() ? null : plan);
    }

    @Override
    public Uni<?> dealsChanged(String region, UUID accountId) {
        return Transaction.current()
                .update(FOLLOW.formatted("execution_plan"), region, accountId)
                .chain(() -> Transaction.current().update(FOLLOW.formatted("milestone"), region, accountId));
    }
}
