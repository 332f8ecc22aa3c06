package io.kaituo.visit.followup;

import io.kaituo.platform.NewYears;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The official calendar of another year is known: what was counted on weekdays alone is planned again (decision 22). */
@ApplicationScoped
class ReplanForNewYear {

    private final FollowUps followUps;
    private final FollowUpSchedules schedules;
    private final Planning planning;
    private final NewYears years;
    private final Clock clock;

    ReplanForNewYear(FollowUps followUps, FollowUpSchedules schedules, Planning planning, NewYears years, Clock clock) {
        this.followUps = followUps;
        this.schedules = schedules;
        this.planning = planning;
        this.years = years;
        this.clock = clock;
    }

    @Scheduled(every = "${kaituo.follow-ups.replan}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> everywhere() {
        return years.recount(followUps::provisional, this::replan);
    }

    private Uni<?> replan(UUID contract) {
        return schedules
                .running(contract)
                .onItem()
                .ifNotNull()
                .transformToUni(schedule -> planning.replan(schedule, "calendar-published", clock.instant()));
    }
}
