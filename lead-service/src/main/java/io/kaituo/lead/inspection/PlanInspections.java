package io.kaituo.lead.inspection;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.transaction.Outage;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.kaituo.platform.web.Refused;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Sees to it that every region where people work has its weekly inspection ahead. */
@ApplicationScoped
class PlanInspections {

    private final WeeklyInspection inspection;
    private final Transactions transactions;
    private final Directory directory;

    PlanInspections(WeeklyInspection inspection, Transactions transactions, Directory directory) {
        this.inspection = inspection;
        this.transactions = transactions;
        this.directory = directory;
    }

    @Scheduled(every = "${kaituo.inspections.plan}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> plan() {
        return Multi.createFrom()
                .iterable(regions())
                .onItem()
                .transformToUniAndConcatenate(region -> transactions
                        .in(Regions.only(region), () -> inspection.plan(region))
                        .onFailure(PlanInspections::canWait)
                        .recoverWithNull())
                .onItem()
                .ignoreAsUni();
    }

    private List<String> regions() {
        return directory.everybody().stream()
                .flatMap(person -> person.regions().stream())
                .filter(Regions::isName)
                .distinct()
                .sorted()
                .toList();
    }

    /** A region without a playbook, a database that is away: the next round is soon enough. */
    private static boolean canWait(Throwable failure) {
        return failure instanceof Refused || Outage.passes(failure);
    }
}
