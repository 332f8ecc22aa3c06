package io.kaituo.contract.contracts;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Its term is over. */
@ApplicationScoped
class ExpireContracts implements DeadlineHandler {

    private final Contracts contracts;
    private final Ending ending;
    private final Calendars calendars;

    ExpireContracts(Contracts contracts, Ending ending, Calendars calendars) {
        this.contracts = contracts;
        this.ending = ending;
        this.calendars = calendars;
    }

    @Override
    public String kind() {
        return ContractClocks.EXPIRES;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return contracts
                .lock(deadline.subject())
                .chain(contract -> contract.isSigned()
                        ? ending.expire(contract, lastDay(deadline))
                        : Uni.createFrom().voidItem());
    }

    private LocalDate lastDay(Deadline deadline) {
        return deadline.dueAt()
                .atZone(calendars.of(deadline.region()).zone())
                .toLocalDate()
                .minusDays(1);
    }
}
