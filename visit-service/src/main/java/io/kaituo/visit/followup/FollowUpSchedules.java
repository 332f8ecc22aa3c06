package io.kaituo.visit.followup;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All schedules the current transaction may see. */
@ApplicationScoped
class FollowUpSchedules implements PanacheRepositoryBase<FollowUpSchedule, UUID> {

    /** Null for a contract that was never signed or is void. */
    Uni<FollowUpSchedule> running(UUID contract) {
        return findById(contract).map(schedule -> schedule == null || !schedule.running() ? null : schedule);
    }
}
