package io.kaituo.contract.execution;

import io.kaituo.platform.NewYears;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Once the official calendar of another year is known, milestones of that year are counted again (decision 22). */
@ApplicationScoped
class RecountForNewYear {

    private final Milestones milestones;
    private final Execution execution;
    private final NewYears years;

    RecountForNewYear(Milestones milestones, Execution execution, NewYears years) {
        this.milestones = milestones;
        this.execution = execution;
        this.years = years;
    }

    @Scheduled(every = "${kaituo.milestones.recount}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> everywhere() {
        return years.recount(milestones::provisional, execution::recount);
    }
}
